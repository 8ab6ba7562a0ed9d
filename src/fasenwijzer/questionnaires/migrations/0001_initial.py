import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Questionnaire',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True, verbose_name='code')),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('code', ''), _negated=True), name='questionnaires_has_a_code')],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'English'), ('pl', 'Polski'), ('uk', 'Українська'), ('tr', 'Türkçe'), ('ar', 'العربية')], default='nl', max_length=2, verbose_name='language')),
                ('intro', models.TextField(blank=True, verbose_name='introduction')),
                ('begun_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(null=True)),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('questionnaire', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='questionnaires.questionnaire')),
            ],
            options={
                'ordering': ['questionnaire', '-number'],
                'constraints': [models.UniqueConstraint(fields=('questionnaire', 'number'), name='questionnaires_one_version_a_number'), models.UniqueConstraint(condition=models.Q(('published_at', None)), fields=('questionnaire',), name='questionnaires_one_draft_at_a_time'), models.CheckConstraint(condition=models.Q(('language__in', ['nl', 'en', 'pl', 'uk', 'tr', 'ar'])), name='questionnaires_language'), models.CheckConstraint(condition=models.Q(('published_at', None), ('published_at__gte', models.F('begun_at')), _connector='OR'), name='questionnaires_begun_first')],
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('title', models.CharField(blank=True, max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='introduction')),
                ('scoring', models.CharField(choices=[('none', 'no score'), ('sum', 'added up'), ('mean', 'the average')], default='none', max_length=4, verbose_name='score')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='questionnaires.version')),
            ],
            options={
                'ordering': ['version', 'place'],
                'constraints': [models.UniqueConstraint(fields=('version', 'place'), name='questionnaires_one_section_a_place'), models.CheckConstraint(condition=models.Q(('scoring__in', ['none', 'sum', 'mean'])), name='questionnaires_known_scoring')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('key', models.CharField(max_length=60)),
                ('kind', models.CharField(choices=[('one', 'one of several'), ('many', 'several may be chosen'), ('yes_no', 'yes or no'), ('scale', 'a figure on a scale'), ('number', 'a number'), ('text', 'one line of words'), ('long', 'a long text'), ('date', 'a date'), ('note', 'only words to read')], max_length=6)),
                ('words', models.CharField(max_length=500)),
                ('help', models.CharField(blank=True, max_length=500)),
                ('required', models.BooleanField(default=False)),
                ('lowest', models.SmallIntegerField(null=True)),
                ('highest', models.SmallIntegerField(null=True)),
                ('low_words', models.CharField(blank=True, max_length=100)),
                ('high_words', models.CharField(blank=True, max_length=100)),
                ('theme', models.CharField(blank=True, choices=[('agreements', 'agreements are made'), ('goals', 'goals stand in a plan'), ('heard', 'being listened to'), ('one_contact', 'one contact person'), ('together', 'cooperation'), ('clear', 'clear information about the way of working')], max_length=12)),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='questionnaires.section')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='questionnaires.version')),
            ],
            options={
                'ordering': ['section', 'place'],
                'constraints': [models.UniqueConstraint(fields=('version', 'key'), name='questionnaires_one_question_a_key'), models.UniqueConstraint(fields=('section', 'place'), name='questionnaires_one_question_a_place'), models.CheckConstraint(condition=models.Q(('kind__in', ['one', 'many', 'yes_no', 'scale', 'number', 'text', 'long', 'date', 'note'])), name='questionnaires_known_kind'), models.CheckConstraint(condition=models.Q(('kind', 'note'), ('required', True), _negated=True), name='questionnaires_note_asks_nothing'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'scale'), _negated=True), models.Q(('highest__gt', models.F('lowest')), ('highest__isnull', False), ('highest__lte', django.db.models.expressions.CombinedExpression(models.F('lowest'), '+', models.Value(10))), ('lowest__isnull', False)), _connector='OR'), name='questionnaires_scale_has_ends')],
            },
        ),
        migrations.CreateModel(
            name='Choice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('code', models.CharField(max_length=60)),
                ('words', models.CharField(max_length=300)),
                ('points', models.SmallIntegerField(null=True)),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to='questionnaires.item')),
            ],
            options={
                'ordering': ['item', 'place'],
                'constraints': [models.UniqueConstraint(fields=('item', 'code'), name='questionnaires_one_choice_a_code'), models.UniqueConstraint(fields=('item', 'place'), name='questionnaires_one_choice_a_place'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='questionnaires_choice_has_words')],
            },
        ),
        migrations.CreateModel(
            name='Condition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('choice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='leads_to', to='questionnaires.choice')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='questionnaires.item')),
            ],
            options={
                'ordering': ['item', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('item', 'choice'), name='questionnaires_one_condition_a_choice')],
            },
        ),
    ]
