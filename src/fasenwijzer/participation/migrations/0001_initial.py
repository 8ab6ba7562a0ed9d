import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Board',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(max_length=40, unique=True)),
                ('location', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='board', to='people.location')),
            ],
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=300, verbose_name='what could be better')),
                ('from_group', models.CharField(blank=True, choices=[('clients', 'clients'), ('staff', 'staff'), ('management', 'management')], max_length=12, verbose_name='from whom')),
                ('came_by', models.CharField(choices=[('said', 'somebody said it'), ('paper', 'a note on paper'), ('exit_talk', 'a farewell talk'), ('board', 'the board')], max_length=12)),
                ('put_in_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('location', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='subjects', to='people.location')),
                ('put_in_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['put_in_at', 'pk'],
                'indexes': [models.Index(fields=['location', 'taken_away_at'], name='participation_subjects_here')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='participation_subject_says_something'), models.CheckConstraint(condition=models.Q(('from_group__in', ['clients', 'staff', 'management', ''])), name='participation_known_group'), models.CheckConstraint(condition=models.Q(('came_by__in', ['said', 'paper', 'exit_talk', 'board'])), name='participation_known_way')],
            },
        ),
        migrations.CreateModel(
            name='Improvement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chosen_on', models.DateField()),
                ('why', models.TextField(blank=True, verbose_name='why this one')),
                ('ended_on', models.DateField(null=True)),
                ('outcome', models.TextField(blank=True, verbose_name='what it brought')),
                ('chosen_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('location', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='improvements', to='people.location')),
                ('subject', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='improvement', to='participation.subject')),
            ],
            options={
                'ordering': ['-chosen_on', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('location',), name='participation_one_improvement_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('ended_on', None), ('outcome', '')), models.Q(('ended_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='participation_ends_with_words')],
            },
        ),
        migrations.CreateModel(
            name='Appeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.CharField(choices=[('clients', 'clients'), ('staff', 'staff'), ('management', 'management')], max_length=12)),
                ('many', models.PositiveSmallIntegerField()),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appeals', to='participation.subject')),
            ],
            options={
                'ordering': ['subject', 'group'],
                'constraints': [models.UniqueConstraint(fields=('subject', 'group'), name='participation_one_count_a_group'), models.CheckConstraint(condition=models.Q(('group__in', ['clients', 'staff', 'management'])), name='participation_group_that_counts')],
            },
        ),
        migrations.CreateModel(
            name='ImprovementAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('who', models.CharField(max_length=100, verbose_name='who')),
                ('before', models.DateField(blank=True, null=True, verbose_name='before')),
                ('done_on', models.DateField(editable=False, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('improvement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='participation.improvement')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='participation_action_says_something')],
            },
        ),
        migrations.CreateModel(
            name='ImprovementGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('text', models.CharField(max_length=300, verbose_name='goal')),
                ('agreed_on', models.DateField()),
                ('test_on', models.DateField(verbose_name='first test')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('improvement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='goal', to='participation.improvement')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='participation_goal_says_something')],
            },
        ),
        migrations.CreateModel(
            name='ImprovementTest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('on', models.DateField()),
                ('kept', models.CharField(choices=[('yes', 'yes'), ('partly', 'partly'), ('no', 'not yet')], max_length=8)),
                ('words', models.TextField(blank=True, verbose_name='what we saw')),
                ('again_on', models.DateField(blank=True, null=True, verbose_name='look again on')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('improvement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tests', to='participation.improvement')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kept__in', ['yes', 'partly', 'no'])), name='participation_known_answer')],
            },
        ),
        migrations.CreateModel(
            name='ImprovementWish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('text', models.CharField(max_length=300, verbose_name='wish or idea')),
                ('from_group', models.CharField(blank=True, choices=[('clients', 'clients'), ('staff', 'staff'), ('management', 'management')], max_length=12, verbose_name='from whom')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('improvement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wishes', to='participation.improvement')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='participation_wish_says_something')],
            },
        ),
    ]
