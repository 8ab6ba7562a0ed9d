import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('journal', '0001_initial'),
        ('people', '__first__'),
        ('plan', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Evaluation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('on', models.DateField(blank=True, null=True, verbose_name='talked through on')),
                ('general', models.TextField(blank=True, verbose_name='this round in short')),
                ('take_along', models.TextField(blank=True, verbose_name='what we take along')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('begun_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', '-cycle'],
                'constraints': [models.UniqueConstraint(fields=('case', 'cycle'), name='evaluations_one_per_round'), models.CheckConstraint(condition=models.Q(('cycle__gte', 1)), name='evaluations_of_a_round')],
            },
        ),
        migrations.CreateModel(
            name='EvaluationAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('who', models.CharField(max_length=200, verbose_name='who')),
                ('as_kind', models.CharField(choices=[('client', 'the client'), ('representative', 'a representative of the client, such as a parent with authority'), ('worker', 'a worker'), ('network', 'somebody from the network')], max_length=16, verbose_name='as')),
                ('agrees', models.BooleanField(verbose_name='agrees')),
                ('on', models.DateField(verbose_name='on')),
                ('reason', models.TextField(blank=True, verbose_name='in his or her own words')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('evaluation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='evaluations.evaluation')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['evaluation_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='evaluations_evaluationanswer_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('who', ''), _negated=True), name='evaluations_answer_is_somebodys'), models.CheckConstraint(condition=models.Q(('as_kind__in', ['client', 'representative'])), name='evaluations_answer_for_client'), models.CheckConstraint(condition=models.Q(('agrees', True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='evaluations_no_says_why')],
            },
        ),
        migrations.CreateModel(
            name='GoalEvaluation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('process', models.TextField(blank=True, verbose_name='process')),
                ('effect', models.TextField(blank=True, verbose_name='effect')),
                ('action', models.TextField(blank=True, verbose_name='action')),
                ('level', models.SmallIntegerField(blank=True, null=True, verbose_name='level that was reached')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('evaluation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='evaluations.evaluation')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='plan.goal')),
            ],
            options={
                'ordering': ['evaluation', 'goal__priority', 'goal__pk'],
                'constraints': [models.UniqueConstraint(fields=('evaluation', 'goal'), name='evaluations_one_per_goal'), models.CheckConstraint(condition=models.Q(('level', None), models.Q(('level__gte', -2), ('level__lte', 2)), _connector='OR'), name='evaluations_known_level')],
            },
        ),
        migrations.CreateModel(
            name='GoalOpinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('who', models.CharField(max_length=200, verbose_name='who')),
                ('went', models.CharField(choices=[('well', 'It worked out'), ('partly', 'It worked out a bit'), ('not', 'It did not work out yet')], max_length=6, verbose_name='how it went')),
                ('text', models.TextField(blank=True, verbose_name='in words')),
                ('on', models.DateField(verbose_name='on')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='opinions', to='plan.goal')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['goal', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='evaluations_goalopinion_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('who', ''), _negated=True), name='evaluations_opinion_is_somebodys'), models.CheckConstraint(condition=models.Q(('went__in', ['well', 'partly', 'not'])), name='evaluations_known_went'), models.UniqueConstraint(fields=('goal', 'by'), name='evaluations_one_opinion_each')],
            },
        ),
        migrations.CreateModel(
            name='Highlight',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chosen_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='highlighted', to='journal.entry')),
                ('evaluation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='highlights', to='evaluations.evaluation')),
            ],
            options={
                'ordering': ['evaluation', '-entry__on', '-entry'],
                'constraints': [models.UniqueConstraint(fields=('evaluation', 'entry'), name='evaluations_chosen_once')],
            },
        ),
        migrations.CreateModel(
            name='Measurement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cycle', models.PositiveSmallIntegerField()),
                ('instrument', models.CharField(max_length=40)),
                ('moment', models.CharField(choices=[('start', 'at the start'), ('between', 'in the meantime'), ('exit', 'at the exit'), ('later', 'after the exit')], max_length=7, verbose_name='moment')),
                ('on', models.DateField(verbose_name='on which day')),
                ('rater_kind', models.CharField(choices=[('client', 'client'), ('parent', 'parent'), ('network', 'somebody of the network'), ('worker', 'worker')], max_length=7, verbose_name='whose figures')),
                ('rater_name', models.CharField(max_length=200, verbose_name='name')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='about whom or what')),
                ('remark', models.TextField(blank=True, verbose_name='remark')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measurements', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'on', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'on'], name='evaluations_figures_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='evaluations_measurement_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('moment__in', ['start', 'between', 'exit', 'later'])), name='evaluations_known_moment'), models.CheckConstraint(condition=models.Q(('rater_kind__in', ['client', 'parent', 'network', 'worker'])), name='evaluations_known_rater'), models.CheckConstraint(condition=models.Q(('rater_name', ''), _negated=True), name='evaluations_rater_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=40)),
                ('value', models.SmallIntegerField()),
                ('measurement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='evaluations.measurement')),
            ],
            options={
                'ordering': ['measurement', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('measurement', 'item'), name='evaluations_one_figure_an_item')],
            },
        ),
    ]
