import django.db.models.deletion
import fasenwijzer.clock
import fasenwijzer.vault.fields
import fasenwijzer.vault.fingerprints
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
                'constraints': [models.CheckConstraint(condition=models.Q(('born_year', None), ('born_year__range', (1900, 2100)), _connector='OR'), name='cases_born_in_a_year_that_can_be'), models.CheckConstraint(condition=models.Q(('born_month', None), ('born_month__range', (1, 12)), _connector='OR'), name='cases_month_is_a_month'), models.CheckConstraint(condition=models.Q(('born_day', None), models.Q(('born_day__range', (1, 31)), ('born_month__isnull', False)), _connector='OR'), name='cases_day_has_a_month'), models.CheckConstraint(condition=models.Q(('born_month', None), ('born_year__isnull', False), _connector='OR'), name='cases_month_has_a_year'), models.CheckConstraint(condition=models.Q(('born_day', None), ('born_day__lte', 28), models.Q(('born_day', 29), ('born_month', 2), ('born_year__in', (1904, 1908, 1912, 1916, 1920, 1924, 1928, 1932, 1936, 1940, 1944, 1948, 1952, 1956, 1960, 1964, 1968, 1972, 1976, 1980, 1984, 1988, 1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028, 2032, 2036, 2040, 2044, 2048, 2052, 2056, 2060, 2064, 2068, 2072, 2076, 2080, 2084, 2088, 2092, 2096))), models.Q(('born_day__lte', 30), ('born_month__in', (4, 6, 9, 11))), ('born_month__in', (1, 3, 5, 7, 8, 10, 12)), _connector='OR'), name='cases_born_on_a_day_that_exists'), models.CheckConstraint(condition=models.Q(models.Q(('call_name', ''), _negated=True), models.Q(('family_name', ''), _negated=True), _connector='OR'), name='cases_client_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='Bsn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', fasenwijzer.vault.fields.SealedTextField(bound_to=('client_id',))),
                ('mark', fasenwijzer.vault.fingerprints.FingerprintField(editable=False, max_length=120, of='number', unique=True)),
                ('known_since', models.DateField(verbose_name='known since')),
                ('seen_on', models.CharField(choices=[('document', 'on an identity document'), ('letter', 'on a letter of the government'), ('register', 'in a register, such as SBV-Z'), ('told', 'told, not seen yet')], max_length=10, verbose_name='where was it seen?')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='bsn_kept', to='cases.client')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('number', None), _negated=True), name='cases_bsn_is_there'), models.CheckConstraint(condition=models.Q(('seen_on__in', ['document', 'letter', 'register', 'told'])), name='cases_bsn_seen_somewhere')],
            },
        ),
        migrations.CreateModel(
            name='HandingOver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('taken_back_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handings_over', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_handing_over_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='OwnLogin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='logins', to='cases.client')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='own_login', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['client_id', 'since'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('client',), name='cases_one_open_login'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_login_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='SafetyNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('safety', 'something to keep in mind'), ('address', 'the address is protected'), ('another', 'the address of somebody else is secret')], default='safety', max_length=7)),
                ('text', models.CharField(max_length=120, verbose_name='what to know')),
                ('helps', models.CharField(blank=True, max_length=200, verbose_name='what helps')),
                ('agreed_with', models.CharField(max_length=200, verbose_name='agreed with')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'since', 'pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HiddenAddress',
            fields=[
                ('note', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='hidden', serialize=False, to='cases.safetynote')),
                ('whose', models.CharField(max_length=200, verbose_name='whose address?')),
                ('address', fasenwijzer.vault.fields.SealedTextField(bound_to=('note_id',), verbose_name='secret address')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('whose', ''), _negated=True), name='cases_hidden_address_of_somebody')],
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
                'constraints': [models.CheckConstraint(condition=models.Q(('task__in', ['worker', 'replacement', 'intake_worker', 'group_worker', 'team_leader', 'specialist', 'attention_officer'])), name='cases_known_task'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_assignment_ends_after_start'), models.UniqueConstraint(condition=models.Q(('until', None)), fields=('case', 'user', 'task'), name='cases_one_open_assignment_per_task')],
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
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('phase', models.CharField(max_length=12)),
                ('key', models.CharField(blank=True, max_length=60)),
                ('text', models.CharField(max_length=300, verbose_name='what')),
                ('who', models.CharField(blank=True, max_length=200, verbose_name='who')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='before')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done on')),
                ('left_out_reason', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checklist_items', to='cases.case')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_checklistitem_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('phase__in', ['start', 'exit'])), name='cases_checklist_of_start_or_exit'), models.CheckConstraint(condition=models.Q(('done_on', None), ('left_out_reason', ''), _connector='OR'), name='cases_done_or_left_out'), models.UniqueConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), ('withdrawn_at', None)), fields=('case', 'phase', 'key'), name='cases_one_item_per_checklist_key')],
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
            name='EmergencyAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField(verbose_name='why it could not wait')),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField()),
                ('latest', models.BooleanField(default=True, editable=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='emergency_accesses', to='cases.case')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergency_accesses', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-since', '-pk'],
                'indexes': [models.Index(fields=['case', 'user', 'until'], name='cases_open_emergencies')],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cases_emergency_has_a_reason'), models.CheckConstraint(condition=models.Q(('until__gt', models.F('since'))), name='cases_emergency_ends_after_start'), models.UniqueConstraint(condition=models.Q(('latest', True)), fields=('case', 'user'), name='cases_one_emergency_at_a_time')],
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
            name='HandedOver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('left_was_until', models.DateField(blank=True, null=True)),
                ('seen_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handed_over', to='cases.case')),
                ('joined', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='came_by', to='cases.assignment')),
                ('left', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handed_on', to='cases.assignment')),
                ('handing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='cases.handingover')),
            ],
            options={
                'ordering': ['handing', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('left', models.F('joined')), _negated=True), name='cases_handed_over_to_somebody_else')],
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
            name='Representation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('capacity', models.CharField(choices=[('parent', 'parent with authority'), ('guardian', 'guardian'), ('curator', 'curator'), ('legal_mentor', 'legal mentor'), ('bewindvoerder', 'bewindvoerder'), ('attorney', 'with a power of attorney')], max_length=14, verbose_name='as')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('evidence', models.CharField(max_length=300, verbose_name='on what evidence')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone number')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representations', to='cases.case')),
                ('user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='representations', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'since', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_representation_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('capacity__in', ('parent', 'guardian', 'curator', 'legal_mentor', 'bewindvoerder', 'attorney'))), name='cases_known_representative'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_representation_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('evidence', ''), _negated=True)), name='cases_representation_names_who_and_why'), models.UniqueConstraint(condition=models.Q(('until', None), ('user__isnull', False), ('withdrawn_at', None)), fields=('case', 'user', 'capacity'), name='cases_one_open_representation_per_capacity')],
            },
        ),
        migrations.CreateModel(
            name='RepresentationArea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('area', models.CharField(max_length=40)),
                ('representation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='cases.representation')),
            ],
            options={
                'ordering': ['representation', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('representation', 'area'), name='cases_area_named_once')],
            },
        ),
        migrations.CreateModel(
            name='RepresentationPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('agenda', 'the appointments'), ('goals', 'the goals they help with'), ('plan', 'the whole plan'), ('description', 'how it goes per life area'), ('journal', 'the reports'), ('circle', 'the shared list of the circle'), ('all', 'everything')], max_length=12)),
                ('representation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='cases.representation')),
            ],
            options={
                'ordering': ['representation', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('representation', 'part'), name='cases_part_named_once'), models.CheckConstraint(condition=models.Q(('part__in', ['agenda', 'goals', 'plan', 'description', 'journal', 'circle', 'all'])), name='cases_known_part')],
            },
        ),
        migrations.CreateModel(
            name='RightsRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('inspect', 'read the file'), ('copy', 'a copy to take along'), ('correct', 'correct something'), ('statement', 'put own words beside it'), ('destroy', 'destroy something'), ('restrict', 'not use something for a while'), ('object', 'object to how it is used'), ('withdraw', 'take back a consent'), ('explain', 'explain why somebody looked')], max_length=10, verbose_name='what is asked?')),
                ('asked_by', models.CharField(max_length=200, verbose_name='who asks?')),
                ('capacity', models.CharField(choices=[('client', 'for oneself'), ('parent', 'as a parent with authority'), ('guardian', 'as a guardian (voogd)'), ('curator', 'as a curator'), ('legal_mentor', 'as a legal mentor'), ('attorney', 'by a power of attorney')], max_length=12, verbose_name='as what?')),
                ('channel', models.CharField(choices=[('in_person', 'in person'), ('phone', 'by phone'), ('letter', 'in a letter'), ('mail', 'by mail'), ('portal', 'in the client’s own place')], max_length=10, verbose_name='how?')),
                ('received_on', models.DateField(verbose_name='received on')),
                ('about', models.TextField(verbose_name='about what?')),
                ('statement', models.TextField(blank=True, verbose_name='own words')),
                ('piece', models.CharField(blank=True, editable=False, max_length=60)),
                ('due_on', models.DateField(editable=False)),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('extended_on', models.DateField(editable=False, null=True)),
                ('extension_reason', models.TextField(blank=True, editable=False)),
                ('answered_on', models.DateField(editable=False, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('granted', 'yes'), ('partly', 'partly'), ('refused', 'no')], editable=False, max_length=8)),
                ('answer', models.TextField(blank=True, editable=False)),
                ('answered_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('assigned_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rights_requests', to='cases.case')),
                ('extended_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-received_on', '-pk'],
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('answered_on', None)), fields=['due_on'], name='cases_requests_to_answer')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_rightsrequest_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('capacity__in', ['client', 'parent', 'guardian', 'curator', 'legal_mentor', 'attorney']), ('channel__in', ['in_person', 'phone', 'letter', 'mail', 'portal']), ('kind__in', ['inspect', 'copy', 'correct', 'statement', 'destroy', 'restrict', 'object', 'withdraw', 'explain'])), name='cases_request_in_known_words'), models.CheckConstraint(condition=models.Q(models.Q(('asked_by', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='cases_request_says_who_and_what'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'statement'), _negated=True), models.Q(('statement', ''), _negated=True), _connector='OR'), name='cases_statement_has_words'), models.CheckConstraint(condition=models.Q(('due_on__gt', models.F('received_on'))), name='cases_request_has_time'), models.CheckConstraint(condition=models.Q(models.Q(('extended_by', None), ('extended_on', None), ('extension_reason', '')), models.Q(('extended_by__isnull', False), ('extended_on__gte', models.F('received_on')), ('extended_on__lt', models.F('due_on')), models.Q(('extension_reason', ''), _negated=True)), _connector='OR'), name='cases_request_extended_with_reason'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by', None), ('answered_on', None), ('outcome', '')), models.Q(('answered_by__isnull', False), ('answered_on__gte', models.F('received_on')), ('outcome__in', ['granted', 'partly', 'refused'])), _connector='OR'), name='cases_request_answered_by_somebody'), models.CheckConstraint(condition=models.Q(('outcome__in', ['', 'granted']), models.Q(('answer', ''), _negated=True), _connector='OR'), name='cases_refusal_says_why')],
            },
        ),
        migrations.CreateModel(
            name='AnswerRead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='read_by', to='cases.rightsrequest')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('request', 'by'), name='cases_answer_read_once')],
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
        migrations.AddField(
            model_name='SafetyNote',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='safety_notes', to='cases.case'),
        ),
        migrations.AddField(
            model_name='Case',
            name='place',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.phaseentry'),
        ),
        migrations.AddConstraint(
            model_name='safetynote',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='cases_safetynote_withdrawn_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='safetynote',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['safety', 'address', 'another'])), name='cases_known_kind_of_note'),
        ),
        migrations.AddConstraint(
            model_name='safetynote',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='cases_note_says_what'),
        ),
        migrations.AddConstraint(
            model_name='safetynote',
            constraint=models.CheckConstraint(condition=models.Q(('agreed_with', ''), _negated=True), name='cases_note_was_agreed'),
        ),
        migrations.AddConstraint(
            model_name='safetynote',
            constraint=models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='cases_note_ends_after_start'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['team', 'place'], name='cases_of_team'),
        ),
    ]
