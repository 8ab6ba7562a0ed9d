import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('journal', '0001_initial'),
        ('people', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Conference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on which day')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='where')),
                ('called_off_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conferences', to='people.team', verbose_name='team')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('called_off_at', None)), fields=('team', 'on'), name='conferences_one_a_day_for_a_team')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('question', models.TextField(verbose_name='question')),
                ('tips', models.TextField(blank=True, verbose_name='tips')),
                ('brought_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conference_items', to='cases.case')),
                ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='conferences.conference')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['conference', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='conferences_item_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('question', ''), _negated=True), name='conferences_item_asks_something'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('conference', 'case'), name='conferences_case_once_on_agenda')],
            },
        ),
        migrations.CreateModel(
            name='Concluded',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='conference_item', to='journal.entry')),
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='concluded', to='conferences.item')),
            ],
        ),
        migrations.CreateModel(
            name='ItemAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('what', models.CharField(max_length=300, verbose_name='what')),
                ('who_name', models.CharField(max_length=200, verbose_name='who')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='before or on')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done on')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='conferences.item')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['item', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='conferences_itemagreement_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('what', ''), _negated=True), models.Q(('who_name', ''), _negated=True)), name='conferences_agreement_says_who_what')],
            },
        ),
    ]
