import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('configurator', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Induction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begun_on', models.DateField(verbose_name='first day')),
                ('ended_on', models.DateField(null=True)),
                ('fresh_eyes', models.TextField(blank=True, verbose_name='what fresh eyes saw')),
                ('buddy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('newcomer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inductions', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-begun_on', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('newcomer',), name='guide_one_induction_at_a_time'), models.CheckConstraint(condition=models.Q(('newcomer', models.F('buddy')), _negated=True), name='guide_buddy_is_somebody_else')],
            },
        ),
        migrations.CreateModel(
            name='InductionStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=300)),
                ('newcomer_on', models.DateField(null=True)),
                ('buddy_on', models.DateField(null=True)),
                ('induction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='guide.induction')),
            ],
            options={
                'ordering': ['day', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_induction_step_says_something')],
            },
        ),
        migrations.CreateModel(
            name='Introduction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('picture', models.TextField(blank=True, verbose_name='our picture of how it will be')),
                ('begun_on', models.DateField()),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='leader')),
            ],
            options={
                'ordering': ['-begun_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='guide_introduction_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='CultureScan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scans', to='guide.introduction')),
            ],
            options={
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_on', None)), fields=('introduction',), name='guide_one_open_scan_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='CardSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(max_length=200, verbose_name='question')),
                ('token', models.CharField(editable=False, max_length=40, unique=True)),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('taken', models.PositiveIntegerField(default=0)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='card_sets', to='guide.introduction')),
            ],
            options={
                'ordering': ['-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('question', ''), _negated=True), name='guide_cards_ask_something')],
            },
        ),
        migrations.CreateModel(
            name='Card',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=300, verbose_name='statement')),
                ('cards', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cards', to='guide.cardset')),
            ],
            options={
                'ordering': ['cards', 'number'],
                'constraints': [models.UniqueConstraint(fields=('cards', 'number'), name='guide_a_card_a_number')],
            },
        ),
        migrations.CreateModel(
            name='CultureCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.CharField(max_length=20)),
                ('moment', models.CharField(choices=[('now', 'Now'), ('wished', 'Wished')], max_length=8)),
                ('mark', models.PositiveSmallIntegerField()),
                ('many', models.PositiveIntegerField(default=0)),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='guide.culturescan')),
            ],
            options={
                'ordering': ['scan', 'row', 'moment', 'mark'],
                'constraints': [models.UniqueConstraint(fields=('scan', 'row', 'moment', 'mark'), name='guide_one_count_a_mark'), models.CheckConstraint(condition=models.Q(('mark__gte', 1), ('mark__lte', 10)), name='guide_mark_from_1_to_10')],
            },
        ),
        migrations.CreateModel(
            name='CultureTaken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taken', to='guide.culturescan')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['scan', 'user'],
                'constraints': [models.UniqueConstraint(fields=('scan', 'user'), name='guide_everybody_counts_once')],
            },
        ),
        migrations.CreateModel(
            name='InstrumentNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('phase', models.CharField(blank=True, max_length=20, verbose_name='for which phase')),
                ('verdict', models.CharField(choices=[('keep', 'keep it'), ('leave', 'leave it'), ('replace', 'replace it')], max_length=8, verbose_name='what now')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='how it works')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['name', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='guide_instrument_has_a_name'), models.CheckConstraint(condition=models.Q(('verdict__in', ['keep', 'leave', 'replace'])), name='guide_instrument_known_verdict'), models.CheckConstraint(condition=models.Q(('phase__in', ['referral', 'intake', 'start', 'analysis', 'planning', 'carrying_out', 'evaluation', 'exit', ''])), name='guide_instrument_known_phase')],
            },
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('indicator', models.CharField(max_length=60)),
                ('direction', models.CharField(choices=[('at_least', 'at least'), ('at_most', 'at most')], max_length=10, verbose_name='which way')),
                ('wanted', models.PositiveIntegerField(verbose_name='how far')),
                ('baseline', models.CharField(blank=True, max_length=60, verbose_name='how it was')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('direction__in', ['at_least', 'at_most'])), name='guide_criterion_known_way'), models.UniqueConstraint(condition=models.Q(('taken_away_at', None)), fields=('introduction', 'indicator'), name='guide_one_criterion_a_figure')],
            },
        ),
        migrations.CreateModel(
            name='ConditionState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(choices=[('vision', 'Vision'), ('support', 'Support'), ('competences', 'Competences'), ('timing', 'Timing'), ('guidance', 'Guidance of six weeks or more'), ('coaching', 'Coaching'), ('conference', 'Case conference'), ('time', 'Time'), ('records', 'Record system'), ('money', 'Money')], max_length=12)),
                ('state', models.CharField(choices=[('not_yet', 'not yet'), ('busy', 'working on it'), ('there', 'arranged')], max_length=8)),
                ('owner', models.CharField(blank=True, max_length=100, verbose_name='who looks after it')),
                ('proof', models.CharField(blank=True, max_length=300, verbose_name='by what can you see it')),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='guide.introduction')),
            ],
            options={
                'ordering': ['pk'],
                'indexes': [models.Index(fields=['introduction', 'key'], name='guide_conditions_of')],
                'constraints': [models.CheckConstraint(condition=models.Q(('key__in', ['vision', 'support', 'competences', 'timing', 'guidance', 'coaching', 'conference', 'time', 'records', 'money'])), name='guide_known_condition'), models.CheckConstraint(condition=models.Q(('state__in', ['not_yet', 'busy', 'there'])), name='guide_known_state'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'there'), _negated=True), models.Q(('proof', ''), _negated=True), _connector='OR'), name='guide_what_is_there_can_be_seen')],
            },
        ),
        migrations.CreateModel(
            name='ClosingAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(choices=[('fits', 'Does this picture fit who we are and whom we work for?'), ('motivates', 'Do many people want to go there?'), ('adds', 'Does it add something to what is there already?')], max_length=10)),
                ('answer', models.CharField(choices=[('yes', 'yes'), ('partly', 'partly'), ('no', 'not yet')], max_length=8)),
                ('words', models.TextField(blank=True, verbose_name='what we said')),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='closing_answers', to='guide.introduction')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('question__in', ['fits', 'motivates', 'adds'])), name='guide_known_closing'), models.CheckConstraint(condition=models.Q(('answer__in', ['yes', 'partly', 'no'])), name='guide_known_closing_answer')],
            },
        ),
        migrations.CreateModel(
            name='BalanceNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('side', models.CharField(choices=[('keep', 'what we keep'), ('let_go', 'what we let go'), ('add', 'what we add')], max_length=8, verbose_name='where it belongs')),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_balance_says_something'), models.CheckConstraint(condition=models.Q(('side__in', ['keep', 'let_go', 'add'])), name='guide_balance_known_side')],
            },
        ),
        migrations.CreateModel(
            name='MatrixNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('phase', models.CharField(max_length=20)),
                ('question', models.CharField(max_length=8)),
                ('text', models.CharField(max_length=300, verbose_name='what we do')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
                ('taken_into', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='configurator.edition')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['introduction', 'phase'], name='guide_matrix_of_phase')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_matrix_says_something'), models.CheckConstraint(condition=models.Q(('question__in', ('what', 'who', 'when', 'where', 'with', 'how'))), name='guide_matrix_known_question'), models.CheckConstraint(condition=models.Q(('phase__in', ('referral', 'intake', 'start', 'analysis', 'planning', 'carrying_out', 'evaluation', 'exit'))), name='guide_matrix_known_phase')],
            },
        ),
        migrations.CreateModel(
            name='PhaseLook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(max_length=20)),
                ('begun_on', models.DateField()),
                ('conclusion', models.TextField(blank=True, verbose_name='what we concluded')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='looks', to='guide.introduction')),
            ],
            options={
                'ordering': ['-begun_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('phase__in', ('referral', 'intake', 'start', 'analysis', 'planning', 'carrying_out', 'evaluation', 'exit'))), name='guide_look_at_known_phase')],
            },
        ),
        migrations.CreateModel(
            name='LookAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('owner', models.CharField(max_length=100, verbose_name='who looks after it')),
                ('before', models.DateField(blank=True, null=True, verbose_name='before')),
                ('done_on', models.DateField(editable=False, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('look', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='guide.phaselook')),
            ],
            options={
                'ordering': ['before', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('owner', ''), _negated=True)), name='guide_agreement_says_what_and_who')],
            },
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('words', models.CharField(max_length=200, verbose_name='why this picture')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('jpg', 'photo'), ('png', 'picture'), ('webp', 'picture'), ('txt', 'text')], max_length=4)),
                ('data', models.BinaryField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='guide_picture_has_words'), models.CheckConstraint(condition=models.Q(('kind__in', ['jpg', 'png', 'webp'])), name='guide_picture_is_a_picture')],
            },
        ),
        migrations.CreateModel(
            name='ProjectCost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('text', models.CharField(max_length=200, verbose_name='what')),
                ('planned_euros', models.PositiveIntegerField(default=0)),
                ('planned_hours', models.PositiveIntegerField(default=0)),
                ('spent_euros', models.PositiveIntegerField(default=0)),
                ('spent_hours', models.PositiveIntegerField(default=0)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_cost_says_what')],
            },
        ),
        migrations.CreateModel(
            name='ProjectGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='goal')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_goal_says_something')],
            },
        ),
        migrations.CreateModel(
            name='ProjectMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('role', models.CharField(choices=[('leader', 'leads the project'), ('client', 'knows it as a client'), ('worker', 'guides clients'), ('team_leader', 'leads a team'), ('management', 'decides about time and money'), ('method', 'keeps our edition'), ('other', 'thinks along')], max_length=12, verbose_name='role')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='guide_member_has_a_name'), models.CheckConstraint(condition=models.Q(('role__in', ['leader', 'client', 'worker', 'team_leader', 'management', 'method', 'other'])), name='guide_member_known_role')],
            },
        ),
        migrations.CreateModel(
            name='ProjectStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('owner', models.CharField(max_length=100, verbose_name='who looks after it')),
                ('before', models.DateField(blank=True, null=True, verbose_name='before')),
                ('begun_on', models.DateField(editable=False, null=True)),
                ('done_on', models.DateField(editable=False, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='guide.introduction')),
            ],
            options={
                'ordering': ['before', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('owner', ''), _negated=True)), name='guide_step_says_what_and_who'), models.CheckConstraint(condition=models.Q(('done_on', None), ('begun_on__isnull', False), _connector='OR'), name='guide_step_is_begun_before_it_is_done')],
            },
        ),
        migrations.CreateModel(
            name='RoleNeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('role', models.CharField(choices=[('worker', 'worker'), ('replacement', 'replacement'), ('intake_worker', 'intake worker'), ('team_leader', 'team leader'), ('attention_officer', 'officer for domestic violence and child abuse'), ('quality_officer', 'quality officer'), ('privacy_officer', 'privacy officer'), ('project_leader', 'project leader'), ('method_manager', 'method manager'), ('administrator', 'administrator')], max_length=20, verbose_name='role')),
                ('kind', models.CharField(choices=[('training', 'training'), ('refresher', 'refresher'), ('coaching', 'coaching'), ('peers', 'peer consultation'), ('competence', 'competence')], max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=200, verbose_name='what is needed')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['role', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_need_says_something'), models.CheckConstraint(condition=models.Q(('role__in', ['worker', 'replacement', 'intake_worker', 'team_leader', 'attention_officer', 'quality_officer', 'privacy_officer', 'project_leader', 'method_manager', 'administrator'])), name='guide_need_known_role')],
            },
        ),
        migrations.CreateModel(
            name='Learning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(choices=[('training', 'training'), ('refresher', 'refresher'), ('coaching', 'coaching'), ('peers', 'peer consultation'), ('competence', 'competence')], max_length=12, verbose_name='kind')),
                ('name', models.CharField(max_length=200, verbose_name='what')),
                ('on', models.DateField(verbose_name='when')),
                ('until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='learned', to=settings.AUTH_USER_MODEL)),
                ('need', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='learned', to='guide.roleneed')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['user', '-on'], name='guide_learned_by')],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='guide_learning_says_what'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('on')), _connector='OR'), name='guide_learning_ends_later')],
            },
        ),
        migrations.CreateModel(
            name='StaffStrength',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_away_at', models.DateTimeField(editable=False, null=True)),
                ('source', models.CharField(choices=[('qualities', 'personal qualities'), ('skills', 'skills'), ('knowledge', 'knowledge'), ('interests', 'interests'), ('contacts', 'contacts'), ('surroundings', 'surroundings')], max_length=12, verbose_name='source')),
                ('text', models.CharField(max_length=200, verbose_name='strength')),
                ('is_shared', models.BooleanField(default=False)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='strengths', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['user', 'source'], name='guide_strengths_of_user')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_strength_says_something'), models.CheckConstraint(condition=models.Q(('source__in', ['qualities', 'skills', 'knowledge', 'interests', 'contacts', 'surroundings'])), name='guide_strength_known_source')],
            },
        ),
        migrations.CreateModel(
            name='StageEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('explore', 'explore'), ('imagine', 'imagine'), ('shape', 'shape'), ('anchor', 'anchor')], max_length=8)),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stages', to='guide.introduction')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('stage__in', ['explore', 'imagine', 'shape', 'anchor'])), name='guide_known_stage')],
            },
        ),
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(choices=[('when', 'When did you work from strengths, and how was that?'), ('needed', 'What did you need for it?'), ('more', 'How could you do it more often?'), ('tomorrow', 'What will you do tomorrow?'), ('help', 'How can the organisation help?')], max_length=10)),
                ('text', models.TextField(verbose_name='what was told')),
                ('theme', models.CharField(blank=True, max_length=60, verbose_name='theme')),
                ('phase', models.CharField(blank=True, max_length=20, verbose_name='about which phase')),
                ('may_be_quoted', models.BooleanField()),
                ('told_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stories', to='guide.introduction')),
            ],
            options={
                'ordering': ['theme', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_story_tells_something'), models.CheckConstraint(condition=models.Q(('question__in', ['when', 'needed', 'more', 'tomorrow', 'help'])), name='guide_known_question')],
            },
        ),
        migrations.CreateModel(
            name='UsualStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=300)),
                ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='configurator.edition')),
            ],
            options={
                'ordering': ['day', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_usual_step_says_something')],
            },
        ),
        migrations.CreateModel(
            name='YearReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begun_on', models.DateField()),
                ('conclusions', models.TextField(blank=True, verbose_name='what we concluded')),
                ('next_goals', models.TextField(blank=True, verbose_name='goals for next year')),
                ('settled_on', models.DateField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='guide.introduction')),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-begun_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('settled_by', None), ('settled_on', None)), models.Q(('settled_by__isnull', False), ('settled_on__isnull', False), models.Q(('conclusions', ''), _negated=True)), _connector='OR'), name='guide_settled_with_conclusions'), models.UniqueConstraint(condition=models.Q(('settled_on', None)), fields=('introduction',), name='guide_one_open_report_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='ReportGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=300)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='guide.yearreport')),
            ],
            options={
                'ordering': ['report', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='guide_kept_goal_says_something')],
            },
        ),
        migrations.CreateModel(
            name='ReportFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('baseline', models.CharField(blank=True, max_length=60)),
                ('wanted', models.CharField(max_length=100)),
                ('now', models.CharField(max_length=60)),
                ('is_met', models.BooleanField(null=True)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='guide.yearreport')),
            ],
            options={
                'ordering': ['report', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('report', 'name'), name='guide_a_figure_once_a_report')],
            },
        ),
        migrations.CreateModel(
            name='CardCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('many', models.PositiveIntegerField(default=0)),
                ('card', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='guide.card')),
            ],
            options={
                'ordering': ['card', 'place'],
                'constraints': [models.UniqueConstraint(fields=('card', 'place'), name='guide_one_count_a_place'), models.CheckConstraint(condition=models.Q(('place__in', (1, 2, 3))), name='guide_known_place')],
            },
        ),
    ]
