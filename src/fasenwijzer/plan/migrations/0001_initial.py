import django.db.models.deletion
import fasenwijzer.clock
import fasenwijzer.plan.signatures.drawn
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('analysis', '0001_initial'),
        ('cases', '0001_initial'),
        ('network', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='GoalExample',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('life_area', models.CharField(max_length=40, verbose_name='life area')),
                ('text', models.CharField(max_length=500, verbose_name='goal')),
                ('sign', models.CharField(blank=True, max_length=500, verbose_name='by which you notice it')),
                ('kind', models.CharField(choices=[('grow', 'grow: something gets better'), ('keep_stable', 'keep stable: what is good stays')], default='grow', max_length=12, verbose_name='kind')),
                ('taken_away_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['life_area', 'text', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('life_area', ''), _negated=True)), name='plan_example_says_what_and_where'), models.CheckConstraint(condition=models.Q(('kind__in', ['grow', 'keep_stable'])), name='plan_known_example_kind')],
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('desired_situation', models.TextField(blank=True, verbose_name='how the client would like things to be')),
                ('end_goal', models.TextField(blank=True, verbose_name="the end goal, in the client's own words")),
                ('evaluation_on', models.DateField(blank=True, null=True, verbose_name='look back together on')),
                ('established_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', 'cycle'],
                'indexes': [models.Index(fields=['evaluation_on'], name='plan_by_evaluation')],
                'constraints': [models.UniqueConstraint(fields=('case', 'cycle'), name='plan_one_per_cycle'), models.CheckConstraint(condition=models.Q(('cycle__gte', 1)), name='plan_belongs_to_a_cycle')],
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('own_words_on', models.DateField(blank=True, editable=False, null=True, verbose_name='in own words since')),
                ('number', models.PositiveSmallIntegerField()),
                ('life_area', models.CharField(max_length=40, verbose_name='life area')),
                ('text', models.TextField(verbose_name='goal')),
                ('kind', models.CharField(choices=[('grow', 'grow: something gets better'), ('keep_stable', 'keep stable: what is good stays')], default='grow', max_length=12, verbose_name='kind')),
                ('priority', models.PositiveSmallIntegerField()),
                ('sign', models.TextField(blank=True, verbose_name='by which you notice it')),
                ('scale_now', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='mark now')),
                ('scale_wanted', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='mark that is good')),
                ('step_up', models.CharField(blank=True, max_length=500, verbose_name='one step up')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='cases.case')),
                ('continues', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='continued_by', to='plan.goal')),
                ('own_words_of', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('returns_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='returned_as', to='plan.goal')),
                ('strengths', models.ManyToManyField(blank=True, related_name='goals', to='analysis.strength', verbose_name='strengths')),
                ('wishes', models.ManyToManyField(blank=True, related_name='goals', to='analysis.wish', verbose_name='wishes')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='plan.plan')),
            ],
            options={
                'ordering': ['plan_id', 'priority', 'number'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_goal_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('own_words_of', None), ('own_words_on', None)), models.Q(('own_words_of__isnull', False), ('own_words_on__isnull', False)), _connector='OR'), name='plan_goal_own_words_of_somebody'), models.UniqueConstraint(fields=('case', 'number'), name='plan_one_goal_per_number'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('life_area', ''), _negated=True)), name='plan_goal_says_what_and_where'), models.CheckConstraint(condition=models.Q(('kind__in', ['grow', 'keep_stable'])), name='plan_known_goal_kind'), models.CheckConstraint(condition=models.Q(('continues', None), ('returns_from', None), _connector='OR'), name='plan_goal_goes_on_or_comes_back'), models.CheckConstraint(condition=models.Q(models.Q(('scale_now', None), ('scale_now__lte', 10), _connector='OR'), models.Q(('scale_wanted', None), ('scale_wanted__lte', 10), _connector='OR')), name='plan_marks_up_to_ten')],
            },
        ),
        migrations.CreateModel(
            name='Action',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('own_words_on', models.DateField(blank=True, editable=False, null=True, verbose_name='in own words since')),
                ('text', models.CharField(max_length=500, verbose_name='what')),
                ('who_kind', models.CharField(choices=[('client', 'the client'), ('worker', 'a worker'), ('network', 'somebody from the network'), ('professional', 'another professional')], default='client', max_length=12, verbose_name='who')),
                ('who_name', models.CharField(blank=True, max_length=200, verbose_name='name or names')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='before or on')),
                ('every', models.CharField(choices=[('once', 'once'), ('days', 'on fixed days'), ('week', 'every week'), ('two_weeks', 'every two weeks'), ('month', 'every month'), ('other', 'otherwise')], default='once', max_length=12, verbose_name='how often')),
                ('weekdays', models.CharField(blank=True, max_length=7, verbose_name='on which days')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='first time')),
                ('rhythm', models.CharField(blank=True, max_length=100, verbose_name='how often, in words')),
                ('network_member', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='network.networkmember')),
                ('own_words_of', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='plan.goal')),
            ],
            options={
                'ordering': ['goal', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_action_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('own_words_of', None), ('own_words_on', None)), models.Q(('own_words_of__isnull', False), ('own_words_on__isnull', False)), _connector='OR'), name='plan_action_own_words_of_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='plan_action_says_what'), models.CheckConstraint(condition=models.Q(('who_kind__in', ['client', 'worker', 'network', 'professional'])), name='plan_known_doer'), models.CheckConstraint(condition=models.Q(('who_kind', 'client'), models.Q(('who_name', ''), _negated=True), ('network_member__isnull', False), _connector='OR'), name='plan_action_says_who'), models.CheckConstraint(condition=models.Q(('every__in', ['once', 'days', 'week', 'two_weeks', 'month', 'other'])), name='plan_known_rhythm'), models.CheckConstraint(condition=models.Q(models.Q(('every', 'other'), models.Q(('rhythm', ''), _negated=True)), models.Q(models.Q(('every', 'other'), _negated=True), ('rhythm', '')), _connector='OR'), name='plan_rhythm_in_words_or_fixed'), models.CheckConstraint(condition=models.Q(models.Q(('every', 'days'), models.Q(('weekdays', ''), _negated=True)), models.Q(models.Q(('every', 'days'), _negated=True), ('weekdays', '')), _connector='OR'), name='plan_fixed_days_are_named'), models.CheckConstraint(condition=models.Q(('every__in', ('once', 'other')), ('starts_on__isnull', False), _connector='OR'), name='plan_rhythm_has_a_start')],
            },
        ),
        migrations.CreateModel(
            name='ActionDone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('note', models.TextField(blank=True, verbose_name='what happened')),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='done', to='plan.action')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['action', 'on', 'pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GoalLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.SmallIntegerField(verbose_name='level')),
                ('text', models.CharField(max_length=500, verbose_name='what it looks like')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='levels', to='plan.goal')),
            ],
            options={
                'ordering': ['goal', '-level'],
                'constraints': [models.UniqueConstraint(fields=('goal', 'level'), name='plan_one_text_per_level'), models.CheckConstraint(condition=models.Q(('level__gte', -2), ('level__lte', 2)), name='plan_known_level'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='plan_level_says_something')],
            },
        ),
        migrations.CreateModel(
            name='HelpQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='with what')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_up_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='help_questions', to='plan.action')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('taken_up_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_helpquestion_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('taken_up_at', None), ('taken_up_by', None)), models.Q(('taken_up_at__isnull', False), ('taken_up_by__isnull', False)), _connector='OR'), name='plan_help_taken_up_by_somebody'), models.UniqueConstraint(condition=models.Q(('taken_up_at', None), ('withdrawn_at', None)), fields=('action', 'by'), name='plan_one_open_question_per_person')],
            },
        ),
        migrations.CreateModel(
            name='Important',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('action', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='important', to='plan.action')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='important', to='plan.goal')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('action__isnull', False), ('goal', None)), models.Q(('action', None), ('goal__isnull', False)), _connector='OR'), name='plan_important_is_a_goal_or_an_action')],
            },
        ),
        migrations.CreateModel(
            name='Outcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('result', models.CharField(choices=[('reached', 'reached'), ('partly', 'partly reached'), ('not_reached', 'not reached'), ('let_go', 'let go')], max_length=12, verbose_name='how did it go?')),
                ('on', models.DateField(verbose_name='on')),
                ('reason', models.TextField(blank=True, verbose_name='why')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='outcome', to='plan.goal')),
            ],
            options={
                'ordering': ['goal'],
                'indexes': [models.Index(fields=['result', 'on'], name='plan_outcomes_by_result')],
                'constraints': [models.CheckConstraint(condition=models.Q(('result__in', ['reached', 'partly', 'not_reached', 'let_go'])), name='plan_known_result'), models.CheckConstraint(condition=models.Q(models.Q(('result', 'let_go'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='plan_let_go_says_why')],
            },
        ),
        migrations.CreateModel(
            name='NotNow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('reason', models.TextField(verbose_name='why not now')),
                ('again_on', models.DateField(blank=True, null=True, verbose_name='talk about it again on')),
                ('wish', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='put_asides', to='analysis.wish')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='not_nows', to='plan.plan')),
            ],
            options={
                'ordering': ['plan_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_notnow_withdrawn_by_somebody'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('plan', 'wish'), name='plan_a_wish_is_put_aside_once'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='plan_put_aside_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('text', models.TextField(verbose_name='agreement')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='plan.plan')),
            ],
            options={
                'ordering': ['plan_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_agreement_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='plan_agreement_says_what')],
            },
        ),
        migrations.CreateModel(
            name='PlanVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('begun_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('established_on', models.DateField(blank=True, null=True, verbose_name='holds from')),
                ('provisional', models.BooleanField(default=False, verbose_name='provisional')),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('established_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='plan.plan')),
            ],
            options={
                'ordering': ['plan_id', 'number'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='plan_one_version_per_number'), models.UniqueConstraint(condition=models.Q(('established_on', None)), fields=('plan',), name='plan_one_version_in_the_making'), models.CheckConstraint(condition=models.Q(models.Q(('established_by', None), ('established_on', None)), models.Q(('established_by__isnull', False), ('established_on__isnull', False)), _connector='OR'), name='plan_established_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='PlanCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('given_to', models.CharField(max_length=200, verbose_name='to whom')),
                ('on', models.DateField(verbose_name='on')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='what exactly, and who said yes to it')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='copies', to='plan.planversion')),
            ],
            options={
                'ordering': ['version_id', 'on', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_plancopy_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('given_to', ''), _negated=True), name='plan_copy_is_for_somebody')],
            },
        ),
        migrations.CreateModel(
            name='PlanAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('who', models.CharField(max_length=200, verbose_name='who')),
                ('as_kind', models.CharField(choices=[('client', 'the client'), ('representative', 'a representative of the client, such as a parent with authority'), ('worker', 'a worker'), ('network', 'somebody from the network')], max_length=16, verbose_name='as')),
                ('manner', models.CharField(choices=[('signed', 'signed'), ('oral', 'agreed by word of mouth'), ('portal', 'agreed in the portal'), ('signed_by_representative', 'signed by a representative'), ('refused', 'does not agree')], max_length=24, verbose_name='how')),
                ('on', models.DateField(verbose_name='on')),
                ('reason', models.TextField(blank=True, verbose_name='in his or her own words')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='plan.planversion')),
            ],
            options={
                'ordering': ['version_id', 'on', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_planagreement_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('who', ''), _negated=True), name='plan_answer_is_somebodys'), models.CheckConstraint(condition=models.Q(('as_kind__in', ['client', 'representative', 'worker', 'network'])), name='plan_known_part'), models.CheckConstraint(condition=models.Q(('manner__in', ['signed', 'oral', 'portal', 'signed_by_representative', 'refused'])), name='plan_known_manner'), models.CheckConstraint(condition=models.Q(models.Q(('manner', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='plan_refusal_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typed_name', models.CharField(max_length=200, verbose_name='typed name')),
                ('statement', models.CharField(max_length=500, verbose_name='what was signed')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('drawing', models.TextField(blank=True, validators=[fasenwijzer.plan.signatures.drawn.only_lines], verbose_name='drawing')),
                ('answer', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='signature', to='plan.planagreement')),
            ],
            options={
                'ordering': ['answer'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('typed_name', ''), _negated=True), models.Q(('statement', ''), _negated=True)), name='plan_signature_says_what')],
            },
        ),
        migrations.CreateModel(
            name='StartStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('text', models.CharField(max_length=500, verbose_name='what')),
                ('who_kind', models.CharField(choices=[('client', 'the client'), ('worker', 'a worker'), ('network', 'somebody from the network'), ('professional', 'another professional')], default='client', max_length=12, verbose_name='who')),
                ('who', models.CharField(max_length=200, verbose_name='name or names')),
                ('until', models.DateField(verbose_name='until')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='start_steps', to='plan.plan')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['plan_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='plan_startstep_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('who', ''), _negated=True)), name='plan_start_says_what_and_who'), models.CheckConstraint(condition=models.Q(('who_kind__in', ['client', 'worker', 'network', 'professional'])), name='plan_start_known_doer')],
            },
        ),
        migrations.CreateModel(
            name='VersionLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('desired_situation', 'desired situation'), ('end_goal', 'end goal'), ('goal', 'goal'), ('strength', 'strength'), ('sign', 'by which you notice it'), ('mark_now', 'mark now'), ('mark_wanted', 'mark that is good'), ('step_up', 'one step up'), ('level', 'level'), ('action', 'action'), ('not_now', 'not now'), ('agreement', 'agreement'), ('evaluation', 'evaluation'), ('start', 'start plan')], max_length=20)),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('mark', models.SmallIntegerField(blank=True, null=True)),
                ('life_area', models.CharField(blank=True, max_length=40)),
                ('text', models.TextField()),
                ('who_kind', models.CharField(blank=True, max_length=12)),
                ('who', models.CharField(blank=True, max_length=300)),
                ('day', models.DateField(blank=True, null=True)),
                ('note', models.TextField(blank=True)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='plan.planversion')),
            ],
            options={
                'ordering': ['version_id', 'position'],
                'constraints': [models.UniqueConstraint(fields=('version', 'position'), name='plan_one_line_per_position'), models.CheckConstraint(condition=models.Q(('kind__in', ['desired_situation', 'end_goal', 'goal', 'strength', 'sign', 'mark_now', 'mark_wanted', 'step_up', 'level', 'action', 'not_now', 'agreement', 'evaluation', 'start'])), name='plan_known_line')],
            },
        ),
        migrations.CreateModel(
            name='ActionSkipped',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('note', models.TextField(blank=True, verbose_name='what happened')),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='skipped', to='plan.action')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['action', 'on', 'pk'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('action', 'on'), name='plan_not_done_once_a_day')],
            },
        ),
    ]
