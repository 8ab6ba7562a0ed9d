import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('people', '0001_initial'),
        ('people', '__first__'),
        ('questionnaires', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moment', models.CharField(choices=[('baseline', 'at the beginning'), ('interim', 'halfway'), ('final', 'at the end')], max_length=8)),
                ('who', models.CharField(choices=[('clients', 'clients'), ('staff', 'staff')], max_length=7)),
                ('anonymous', models.BooleanField()),
                ('worker_reads', models.BooleanField(default=False)),
                ('opened_on', models.DateField()),
                ('last_day', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('size', models.PositiveIntegerField()),
                ('in_box', models.PositiveIntegerField(default=0)),
                ('location', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.location')),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rounds', to='questionnaires.version')),
            ],
            options={
                'ordering': ['-opened_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('moment__in', ['baseline', 'interim', 'final'])), name='asking_known_moment'), models.CheckConstraint(condition=models.Q(('who__in', ['clients', 'staff'])), name='asking_known_who'), models.CheckConstraint(condition=models.Q(('team', None), ('location', None), _connector='OR'), name='asking_one_group'), models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('opened_on'))), name='asking_lasts_a_day'), models.CheckConstraint(condition=models.Q(('worker_reads', False), models.Q(('anonymous', False), ('who', 'clients')), _connector='OR'), name='asking_reads_with_a_name'), models.CheckConstraint(condition=models.Q(('anonymous', True), ('in_box', 0), _connector='OR'), name='asking_box_without_names')],
            },
        ),
        migrations.CreateModel(
            name='CodeTaken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cases.case')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taken', to='asking.round')),
            ],
            options={
                'ordering': ['round', 'case', 'user'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('case', None), ('user__isnull', False)), models.Q(('case__isnull', False), ('user', None)), _connector='OR'), name='asking_taken_by_a_client_or_a_colleague'), models.UniqueConstraint(fields=('round', 'case'), name='asking_one_code_a_client'), models.UniqueConstraint(fields=('round', 'user'), name='asking_one_code_a_colleague')],
            },
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('word', models.CharField(max_length=12, primary_key=True, serialize=False)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='asking.round')),
            ],
            options={
                'ordering': ['round', 'word'],
                'constraints': [models.CheckConstraint(condition=models.Q(('word', ''), _negated=True), name='asking_code_says_something')],
            },
        ),
        migrations.CreateModel(
            name='BoxText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.item')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='asking.round')),
            ],
            options={
                'ordering': ['round', 'item', 'text'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='asking_text_says_something')],
            },
        ),
        migrations.CreateModel(
            name='BoxScore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('many', models.PositiveIntegerField()),
                ('total', models.FloatField()),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.section')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='asking.round')),
            ],
            options={
                'ordering': ['round', 'section'],
                'constraints': [models.UniqueConstraint(fields=('round', 'section'), name='asking_one_score_a_section')],
            },
        ),
        migrations.CreateModel(
            name='BoxCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.IntegerField(null=True)),
                ('many', models.PositiveIntegerField()),
                ('choice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.choice')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.item')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='asking.round')),
            ],
            options={
                'ordering': ['round', 'item', 'choice', 'number'],
                'constraints': [models.UniqueConstraint(fields=('round', 'item', 'choice'), name='asking_one_count_a_choice'), models.UniqueConstraint(fields=('round', 'item', 'number'), name='asking_one_count_a_figure'), models.UniqueConstraint(condition=models.Q(('choice', None), ('number', None)), fields=('round', 'item'), name='asking_one_count_a_question'), models.CheckConstraint(condition=models.Q(('choice', None), ('number', None), _connector='OR'), name='asking_counts_one_thing')],
            },
        ),
        migrations.CreateModel(
            name='Asked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answered_on', models.DateField(null=True)),
                ('code', models.CharField(max_length=12, null=True, unique=True)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asked', to='cases.case')),
                ('typed_in_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='asked', to='asking.round')),
            ],
            options={
                'ordering': ['-round', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('case', None), ('user__isnull', False)), models.Q(('case__isnull', False), ('user', None)), _connector='OR'), name='asking_a_client_or_a_colleague'), models.UniqueConstraint(fields=('round', 'case'), name='asking_a_client_once'), models.UniqueConstraint(fields=('round', 'user'), name='asking_a_colleague_once'), models.CheckConstraint(condition=models.Q(('code', None), models.Q(('answered_on', None), ('case__isnull', False)), _connector='OR'), name='asking_code_of_who_did_not_yet'), models.CheckConstraint(condition=models.Q(('typed_in_by', None), ('answered_on__isnull', False), _connector='OR'), name='asking_typed_in_is_answered')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.IntegerField(null=True)),
                ('text', models.TextField(blank=True)),
                ('on', models.DateField(null=True)),
                ('choice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.choice')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.item')),
                ('asked', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='asking.asked')),
            ],
            options={
                'ordering': ['asked', 'item', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('asked', 'item', 'choice'), name='asking_a_choice_once'), models.UniqueConstraint(condition=models.Q(('choice', None)), fields=('asked', 'item'), name='asking_one_answer'), models.CheckConstraint(condition=models.Q(models.Q(('choice__isnull', False), ('number', None), ('on', None), ('text', '')), models.Q(('choice', None), ('number__isnull', False), ('on', None), ('text', '')), models.Q(('choice', None), ('number', None), ('on', None), models.Q(('text', ''), _negated=True)), models.Q(('choice', None), ('number', None), ('on__isnull', False), ('text', '')), _connector='OR'), name='asking_an_answer_is_one_thing')],
            },
        ),
    ]
