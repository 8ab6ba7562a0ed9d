import django.db.models.deletion
import fasenwijzer.clock
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('configurator', '0001_initial'),
        ('people', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Client',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_names', models.CharField(blank=True, max_length=200, verbose_name='given names')),
                ('call_name', models.CharField(max_length=200, verbose_name='called')),
                ('family_name_prefix', models.CharField(blank=True, max_length=40, verbose_name='prefix')),
                ('family_name', models.CharField(max_length=200, verbose_name='family name')),
                ('born_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='birth year')),
                ('born_month', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='birth month')),
                ('born_day', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='birth day')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone number')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('address', models.CharField(blank=True, max_length=300, verbose_name='address')),
                ('languages', models.CharField(blank=True, max_length=300, verbose_name='language and reading')),
                ('search_name', models.CharField(db_index=True, editable=False, max_length=700)),
                ('search_phone', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                ('registered_at', models.DateTimeField(default=fasenwijzer.clock.now)),
            ],
            options={
                'ordering': ['search_name', 'pk'],
                'indexes': [models.Index(models.F('born_year'), models.F('born_month'), models.F('born_day'), name='cases_client_born')],
                'constraints': [models.CheckConstraint(condition=models.Q(('born_year', None), ('born_year__range', (1900, 2100)), _connector='OR'), name='cases_born_in_a_year_that_can_be'), models.CheckConstraint(condition=models.Q(('born_month', None), ('born_month__range', (1, 12)), _connector='OR'), name='cases_month_is_a_month'), models.CheckConstraint(condition=models.Q(('born_day', None), models.Q(('born_day__range', (1, 31)), ('born_month__isnull', False)), _connector='OR'), name='cases_day_has_a_month'), models.CheckConstraint(condition=models.Q(('born_month', None), ('born_year__isnull', False), _connector='OR'), name='cases_month_has_a_year'), models.CheckConstraint(condition=models.Q(models.Q(('call_name', ''), _negated=True), models.Q(('family_name', ''), _negated=True), _connector='OR'), name='cases_client_has_a_name'), models.CheckConstraint(condition=models.Q(('born_day', None), ('born_day__lte', 28), models.Q(('born_day', 29), ('born_month', 2), ('born_year__in', (1904, 1908, 1912, 1916, 1920, 1924, 1928, 1932, 1936, 1940, 1944, 1948, 1952, 1956, 1960, 1964, 1968, 1972, 1976, 1980, 1984, 1988, 1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028, 2032, 2036, 2040, 2044, 2048, 2052, 2056, 2060, 2064, 2068, 2072, 2076, 2080, 2084, 2088, 2092, 2096))), models.Q(('born_day__lte', 30), ('born_month__in', (4, 6, 9, 11))), ('born_month__in', (1, 3, 5, 7, 8, 10, 12)), _connector='OR'), name='cases_born_on_a_day_that_exists')],
            },
        ),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('legal_basis', models.CharField(choices=[('wmo', 'Wmo'), ('jeugdwet', 'Jeugdwet'), ('wlz', 'Wlz'), ('zvw', 'Zvw'), ('other', 'other or not yet known')], default='other', max_length=10, verbose_name='legal basis')),
                ('setting', models.CharField(blank=True, choices=[('residential', 'living in (day and night)'), ('ambulatory', 'at home'), ('day', 'day care or weekends')], max_length=12, verbose_name='setting')),
                ('opened_on', models.DateField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='configurator.edition')),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='people.team', verbose_name='team')),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='cases.client')),
            ],
            options={
                'ordering': ['-opened_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('legal_basis__in', ['wmo', 'jeugdwet', 'wlz', 'zvw', 'other'])), name='cases_known_legal_basis'), models.CheckConstraint(condition=models.Q(('setting__in', ['residential', 'ambulatory', 'day', ''])), name='cases_known_setting')],
            },
        ),
        migrations.CreateModel(
            name='PhaseEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(choices=[('referral', 'referral'), ('intake', 'intake'), ('start', 'start'), ('analysis', 'analysis'), ('planning', 'planning'), ('carrying_out', 'carrying out'), ('evaluation', 'evaluation'), ('exit', 'exit')], max_length=12)),
                ('cycle', models.PositiveSmallIntegerField()),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('came_by', models.CharField(choices=[('opening', 'the referral came in'), ('decide', 'by a decision'), ('advance', 'to the next phase'), ('back', 'back'), ('leave_early', 'stopped early'), ('reopen', 'opened again')], max_length=12)),
                ('reason', models.TextField(blank=True)),
                ('entered_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('corrected_at', models.DateTimeField(blank=True, null=True)),
                ('correction_reason', models.TextField(blank=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phase_entries', to='cases.case')),
                ('corrected_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'indexes': [models.Index(condition=models.Q(('until', None)), fields=['phase', 'since'], name='cases_open_by_phase')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('case',), name='cases_one_open_phase_per_case'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_phase_ends_after_start'), models.CheckConstraint(condition=models.Q(('phase__in', ['referral', 'intake', 'start', 'analysis', 'planning', 'carrying_out', 'evaluation', 'exit'])), name='cases_known_phase'), models.CheckConstraint(condition=models.Q(('came_by__in', ['opening', 'decide', 'advance', 'back', 'leave_early', 'reopen'])), name='cases_known_way_in'), models.CheckConstraint(condition=models.Q(models.Q(('cycle', 0), ('phase__in', ['referral', 'intake', 'start', 'exit'])), models.Q(('cycle__gte', 1), ('phase__in', ['analysis', 'planning', 'carrying_out', 'evaluation', 'exit', 'start'])), _connector='OR'), name='cases_cycle_fits_phase'), models.CheckConstraint(condition=models.Q(('corrected_at', None), models.Q(('until__isnull', False), models.Q(('correction_reason', ''), _negated=True)), _connector='OR'), name='cases_correction_is_closed_and_explained')],
            },
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('arrived_on', models.DateField(verbose_name='arrived on')),
                ('channel', models.CharField(choices=[('phone', 'by phone'), ('writing', 'in writing'), ('in_person', 'in person')], max_length=10, verbose_name='how it came in')),
                ('by_kind', models.CharField(choices=[('client', 'the person self'), ('family', 'family or someone near'), ('referrer', 'a referrer')], max_length=10, verbose_name='by whom')),
                ('by_name', models.CharField(blank=True, max_length=200, verbose_name='name of who refers')),
                ('by_function', models.CharField(blank=True, max_length=200, verbose_name='function or relation')),
                ('by_phone', models.CharField(blank=True, max_length=40, verbose_name='phone number of who refers')),
                ('enclosed', models.CharField(blank=True, max_length=300, verbose_name='sent along')),
                ('request', models.TextField(blank=True, verbose_name='request for help')),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='referral', to='cases.case')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['phone', 'writing', 'in_person'])), name='cases_known_channel'), models.CheckConstraint(condition=models.Q(('by_kind__in', ['client', 'family', 'referrer'])), name='cases_known_referrer')],
            },
        ),
        migrations.CreateModel(
            name='Trial',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(verbose_name='until')),
                ('look_at', models.TextField(verbose_name='what we look at')),
                ('outcome', models.TextField(blank=True, verbose_name='how it went')),
                ('concluded_on', models.DateField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trials', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('since'))), name='cases_trial_ends_after_start'), models.UniqueConstraint(condition=models.Q(('concluded_on', None)), fields=('case',), name='cases_one_trial_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='WaitingListPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(verbose_name='since')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                ('reason', models.TextField(blank=True, verbose_name='why')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waiting_list_places', to='cases.case')),
            ],
            options={
                'ordering': ['since', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('case',), name='cases_one_place_on_the_waiting_list'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_waiting_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='Weighing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(max_length=12)),
                ('cycle', models.PositiveSmallIntegerField(default=0)),
                ('criterion', models.CharField(blank=True, max_length=60)),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='criterion')),
                ('answer', models.CharField(blank=True, choices=[('yes', 'yes'), ('partly', 'partly'), ('no', 'no')], max_length=8, verbose_name='answer')),
                ('explanation', models.TextField(blank=True, verbose_name='explanation')),
                ('weighed_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='weighings', to='cases.case')),
                ('weighed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('criterion', ''), _negated=True), fields=('case', 'phase', 'cycle', 'criterion'), name='cases_one_weighing_per_criterion'), models.CheckConstraint(condition=models.Q(models.Q(('criterion', ''), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='cases_weighing_names_its_criterion'), models.CheckConstraint(condition=models.Q(('answer__in', ['yes', 'partly', 'no', ''])), name='cases_known_answer'), models.CheckConstraint(condition=models.Q(('phase__in', ['referral', 'intake', 'evaluation'])), name='cases_weighing_precedes_a_decision')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(choices=[('worker', 'worker'), ('replacement', 'replacement'), ('intake_worker', 'intake worker'), ('group_worker', 'group worker'), ('team_leader', 'team leader'), ('specialist', 'specialist'), ('attention_officer', 'officer for domestic violence and child abuse')], default='worker', max_length=20, verbose_name='task')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to=settings.AUTH_USER_MODEL, verbose_name='colleague')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', 'since', 'pk'],
                'indexes': [models.Index(fields=['user', 'since', 'until'], name='cases_assignments_of_user')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_assignment_ends_after_start'), models.UniqueConstraint(condition=models.Q(('until', None)), fields=('case', 'user', 'task'), name='cases_one_open_assignment_per_task'), models.CheckConstraint(condition=models.Q(('task__in', ['worker', 'replacement', 'intake_worker', 'group_worker', 'team_leader', 'specialist', 'attention_officer'])), name='cases_known_task')],
            },
        ),
        migrations.CreateModel(
            name='AdmissionCondition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=500, verbose_name='agreement')),
                ('agreed_on', models.DateField(blank=True, null=True, verbose_name='agreed on')),
                ('agreed_how', models.CharField(blank=True, max_length=100, verbose_name='how')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='admission_conditions', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('agreed_on__isnull', False), ('agreed_how', ''), _connector='OR'), name='cases_agreed_has_a_day')],
            },
        ),
        migrations.CreateModel(
            name='ChecklistItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(max_length=12)),
                ('key', models.CharField(blank=True, max_length=60)),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('who', models.CharField(blank=True, max_length=200, verbose_name='who')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='before')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done on')),
                ('left_out_reason', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checklist_items', to='cases.case')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('phase__in', ['start', 'exit'])), name='cases_checklist_of_start_or_exit'), models.CheckConstraint(condition=models.Q(('done_on', None), ('left_out_reason', ''), _connector='OR'), name='cases_done_or_left_out'), models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('case', 'phase', 'key'), name='cases_one_item_per_checklist_key')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phase', models.CharField(max_length=12)),
                ('cycle', models.PositiveSmallIntegerField(default=0)),
                ('outcome', models.CharField(max_length=24, verbose_name='decision')),
                ('on', models.DateField(verbose_name='on')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='starts on')),
                ('reason', models.TextField(verbose_name='why')),
                ('decided_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('corrected_at', models.DateTimeField(blank=True, null=True)),
                ('correction_reason', models.TextField(blank=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='cases.case')),
                ('corrected_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['intake', 'urgent_admission', 'referral_elsewhere', 'rejection']), ('phase', 'referral')), models.Q(('outcome__in', ['admission', 'waiting_list', 'trial', 'conditional_admission', 'referral_elsewhere', 'rejection']), ('phase', 'intake')), models.Q(('outcome__in', ['round_off', 'continue_at_analysis', 'continue_at_planning']), ('phase', 'evaluation')), _connector='OR'), name='cases_outcome_fits_phase'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cases_decision_says_why'), models.CheckConstraint(condition=models.Q(('corrected_at', None), models.Q(('correction_reason', ''), _negated=True), _connector='OR'), name='cases_corrected_decision_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Ending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('kind', models.CharField(choices=[('goals_reached', 'goals reached'), ('moved_on', 'moved on to another place'), ('by_own_wish', 'by own wish'), ('lighter_help_suffices', 'lighter help suffices'), ('referred_elsewhere', 'referred elsewhere'), ('rejected', 'not admitted'), ('contact_lost', 'contact lost'), ('moved_away', 'moved away'), ('deceased', 'deceased'), ('withdrawn', 'withdrawn'), ('other', 'another reason')], max_length=24, verbose_name='reason')),
                ('reason', models.TextField(blank=True, verbose_name='in words')),
                ('ended_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('reopened_at', models.DateTimeField(blank=True, null=True)),
                ('reopening_reason', models.TextField(blank=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='endings', to='cases.case')),
                ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reopened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('reopened_at', None)), fields=('case',), name='cases_one_standing_ending'), models.CheckConstraint(condition=models.Q(('kind__in', ['goals_reached', 'moved_on', 'by_own_wish', 'lighter_help_suffices', 'referred_elsewhere', 'rejected', 'contact_lost', 'moved_away', 'deceased', 'withdrawn', 'other'])), name='cases_known_ending')],
            },
        ),
        migrations.CreateModel(
            name='Indication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('issued_by', models.CharField(blank=True, max_length=200, verbose_name='given by')),
                ('requested_on', models.DateField(blank=True, null=True, verbose_name='asked for on')),
                ('received_on', models.DateField(blank=True, null=True, verbose_name='received on')),
                ('since', models.DateField(blank=True, null=True, verbose_name='valid from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='valid until and including')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='what for, and how much')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indications', to='cases.case')),
            ],
            options={
                'ordering': ['case_id', 'since', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('since', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_indication_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='File',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('jpg', 'photo'), ('png', 'picture'), ('webp', 'picture'), ('txt', 'text')], max_length=4)),
                ('size', models.PositiveIntegerField()),
                ('stored_as', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_file_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('kind__in', ['pdf', 'jpg', 'png', 'webp', 'txt'])), name='cases_known_kind_of_file'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='cases_file_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='SafetyNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('safety', 'something to keep in mind'), ('address', 'the address is protected')], default='safety', max_length=7)),
                ('text', models.CharField(max_length=120, verbose_name='what to know')),
                ('helps', models.CharField(blank=True, max_length=200, verbose_name='what helps')),
                ('agreed_with', models.CharField(max_length=200, verbose_name='agreed with')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='safety_notes', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'since', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_safetynote_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('kind__in', ['safety', 'address'])), name='cases_known_kind_of_note'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='cases_note_says_what'), models.CheckConstraint(condition=models.Q(('agreed_with', ''), _negated=True), name='cases_note_was_agreed'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_note_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='EmergencyAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField(verbose_name='why it could not wait')),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='emergency_accesses', to='cases.case')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergency_accesses', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-since', '-pk'],
                'indexes': [models.Index(fields=['case', 'user', 'until'], name='cases_open_emergencies')],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cases_emergency_has_a_reason'), models.CheckConstraint(condition=models.Q(('until__gt', models.F('since'))), name='cases_emergency_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='UnmetCondition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('condition', models.CharField(max_length=60)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unmet', to='cases.phaseentry')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('entry', 'condition'), name='cases_one_line_per_unmet_condition')],
            },
        ),
        migrations.CreateModel(
            name='WaitingContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('position', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='place on the list')),
                ('how', models.CharField(max_length=100, verbose_name='how')),
                ('text', models.TextField(blank=True, verbose_name='what was said')),
                ('spoken_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='cases.waitinglistplace')),
            ],
            options={
                'ordering': ['on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('position', None), ('position__gte', 1), _connector='OR'), name='cases_position_counts_from_one')],
            },
        ),
        migrations.CreateModel(
            name='EmergencyReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('justified', models.BooleanField(verbose_name='was it justified?')),
                ('words', models.TextField(blank=True, verbose_name='in words')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('access', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='review', to='cases.emergencyaccess')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('justified', True), models.Q(('words', ''), _negated=True), _connector='OR'), name='cases_unjustified_says_why')],
            },
        ),
        migrations.AddField(
            model_name='Case',
            name='place',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.phaseentry'),
        ),
        migrations.AddIndex(
            model_name='Case',
            index=models.Index(fields=['team', 'place'], name='cases_of_team'),
        ),
    ]
