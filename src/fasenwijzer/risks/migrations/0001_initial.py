import django.db.models.deletion
import fasenwijzer.clock
import fasenwijzer.vault.fields
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('people', '__first__'),
        ('plan', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Incident',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('on', models.DateField(verbose_name='on')),
                ('at', models.TimeField(blank=True, null=True, verbose_name='time')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='where')),
                ('present', models.CharField(blank=True, max_length=300, verbose_name='who was there')),
                ('happened', models.TextField(verbose_name='what happened')),
                ('pain_score', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='pain score')),
                ('about', models.CharField(blank=True, max_length=200, verbose_name='about whom')),
                ('passage', models.TextField(blank=True, verbose_name='what is about another')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('causes', models.TextField(blank=True, verbose_name='what led to it')),
                ('consequences', models.TextField(blank=True, verbose_name='what came of it')),
                ('follow_up', models.TextField(blank=True, verbose_name='what we did')),
                ('learning', models.TextField(blank=True, verbose_name='what we learn')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', '-on', '-at', '-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['-on'], name='risks_incidents_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='risks_incident_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('happened', ''), _negated=True), name='risks_incident_says_what_happened'), models.CheckConstraint(condition=models.Q(models.Q(('about', ''), ('passage', '')), models.Q(models.Q(('about', ''), _negated=True), models.Q(('passage', ''), _negated=True)), _connector='OR'), name='risks_incident_passage_is_about_somebody'), models.UniqueConstraint(fields=('case', 'number'), name='risks_incident_has_its_own_number'), models.CheckConstraint(condition=models.Q(('pain_score', None), ('pain_score__lte', 10), _connector='OR'), name='risks_pain_from_0_to_10')],
            },
        ),
        migrations.CreateModel(
            name='Calamity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='known since')),
                ('reason', models.TextField(verbose_name='why it is one')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incident', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calamity', to='risks.incident')),
            ],
            options={
                'ordering': ['incident'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='risks_calamity_says_why')],
            },
        ),
        migrations.CreateModel(
            name='IncidentClosing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('lesson', models.TextField(blank=True, verbose_name='what others may learn')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incident', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='closing', to='risks.incident')),
            ],
            options={
                'ordering': ['incident'],
            },
        ),
        migrations.CreateModel(
            name='Informed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='who')),
                ('on', models.DateField(verbose_name='on')),
                ('at', models.TimeField(blank=True, null=True, verbose_name='time')),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='informed', to='risks.incident')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['incident', 'on', 'at', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='risks_informed_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='risks_informed_is_somebody')],
            },
        ),
        migrations.CreateModel(
            name='Inventory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('on', models.DateField(verbose_name='filled in on')),
                ('moment', models.CharField(choices=[('start', 'at the start'), ('evaluation', 'at the evaluation'), ('between', 'in between')], max_length=10, verbose_name='when')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('rater_kind', models.CharField(choices=[('client', 'client'), ('worker', 'worker'), ('network', 'network'), ('parent', 'parent')], default='worker', max_length=8, verbose_name='who looks')),
                ('rater_name', models.CharField(max_length=200, verbose_name='name')),
                ('note', models.TextField(blank=True, verbose_name='what else counts')),
                ('own_hand', models.BooleanField(default=False, editable=False, verbose_name='handed in by who looks, in the own place')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='risk_inventories', to='cases.case')),
                ('rater', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'inventories',
                'ordering': ['case_id', 'on', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'on'], name='risks_inventories_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='risks_inventory_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('moment__in', ['start', 'evaluation', 'between'])), name='risks_known_moment'), models.CheckConstraint(condition=models.Q(('rater_kind__in', ['client', 'worker', 'network', 'parent'])), name='risks_known_rater'), models.CheckConstraint(condition=models.Q(('rater_name', ''), _negated=True), name='risks_rater_has_a_name'), models.CheckConstraint(condition=models.Q(('cycle__gte', 1)), name='risks_inventory_belongs_to_a_round'), models.CheckConstraint(condition=models.Q(models.Q(('rater__isnull', False), ('rater_kind', 'worker')), models.Q(models.Q(('rater_kind', 'worker'), _negated=True), ('rater', None)), _connector='OR'), name='risks_worker_is_a_colleague'), models.CheckConstraint(condition=models.Q(('own_hand', False), models.Q(('rater_kind', 'worker'), _negated=True), _connector='OR'), name='risks_own_hand_is_no_worker'), models.UniqueConstraint(condition=models.Q(('own_hand', True), ('withdrawn_at', None)), fields=('case', 'written_by', 'moment', 'cycle'), name='risks_handed_in_once_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('what', models.TextField(verbose_name='what')),
                ('due_on', models.DateField(verbose_name='by')),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measures', to='risks.incident')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['incident', 'due_on', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['due_on'], name='risks_measures_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='risks_measure_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='risks_measure_says_what')],
            },
        ),
        migrations.CreateModel(
            name='MeasureDone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('measure', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='done', to='risks.measure')),
            ],
            options={
                'ordering': ['measure'],
            },
        ),
        migrations.CreateModel(
            name='Memo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('on', models.DateField(verbose_name='on')),
                ('at', models.TimeField(blank=True, null=True, verbose_name='time')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='where')),
                ('present', models.CharField(blank=True, max_length=300, verbose_name='who was there')),
                ('happened', models.TextField(verbose_name='what happened')),
                ('pain_score', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='pain score')),
                ('about', models.CharField(blank=True, max_length=200, verbose_name='about whom')),
                ('passage', models.TextField(blank=True, verbose_name='what is about another')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('kind', models.CharField(choices=[('seen', 'A risk was seen'), ('behaviour', 'Risk behaviour')], max_length=9, verbose_name='kind')),
                ('cause', models.TextField(blank=True, verbose_name='what led to it')),
                ('solution', models.TextField(blank=True, verbose_name='what helped, and what we do now')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', '-on', '-at', '-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', '-on'], name='risks_memos_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='risks_memo_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('happened', ''), _negated=True), name='risks_memo_says_what_happened'), models.CheckConstraint(condition=models.Q(models.Q(('about', ''), ('passage', '')), models.Q(models.Q(('about', ''), _negated=True), models.Q(('passage', ''), _negated=True)), _connector='OR'), name='risks_memo_passage_is_about_somebody'), models.UniqueConstraint(fields=('case', 'kind', 'number'), name='risks_memo_has_its_own_number'), models.CheckConstraint(condition=models.Q(('kind__in', ['seen', 'behaviour'])), name='risks_known_kind_of_memo'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'behaviour'), ('pain_score__lte', 4)), models.Q(('kind', 'seen'), ('pain_score', None)), _connector='OR'), name='risks_above_four_it_is_an_incident')],
            },
        ),
        migrations.CreateModel(
            name='ReportingCode',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reporting_codes', to='cases.case')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', '-begun_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('closed_by', None), ('closed_on', None)), models.Q(('closed_by__isnull', False), ('closed_on__gte', models.F('begun_on'))), _connector='OR'), name='risks_code_closed_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='CodeMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('admitted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='colleague')),
                ('code', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='risks.reportingcode')),
            ],
            options={
                'ordering': ['code', 'since', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('code', 'user'), name='risks_code_admits_somebody_once'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='risks_code_member_leaves_after_coming')],
            },
        ),
        migrations.CreateModel(
            name='CodeEntry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', fasenwijzer.vault.fields.SealedTextField(blank=True, bound_to=('pk',))),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('step', models.PositiveSmallIntegerField(choices=[(1, 'Put the signs in order'), (2, 'Take counsel with a colleague, and ask Veilig Thuis for advice'), (3, 'Talk with those it is about'), (4, 'Weigh'), (5, 'Decide: is reporting needed, and is helping possible?')])),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('code', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='risks.reportingcode')),
            ],
            options={
                'verbose_name_plural': 'code entries',
                'ordering': ['code', 'step', 'on', 'at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('step__in', [1, 2, 3, 4, 5])), name='risks_code_has_five_steps')],
            },
        ),
        migrations.CreateModel(
            name='CodeAnswer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', fasenwijzer.vault.fields.SealedTextField(blank=True, bound_to=('pk',))),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('question', models.PositiveSmallIntegerField(choices=[(1, 'Do we, after steps 1 to 4, suspect (threatening) violence or abuse?'), (2, 'Is there acute or lasting danger?'), (3, 'Can we give or arrange help that works?'), (4, 'Do those concerned accept the help, and will they work on it?'), (5, 'Does the help lead to lasting safety in time?')])),
                ('answer', fasenwijzer.vault.fields.SealedTextField(bound_to=('pk',))),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('code', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='risks.reportingcode')),
            ],
            options={
                'ordering': ['code', 'question'],
                'constraints': [models.UniqueConstraint(fields=('code', 'question'), name='risks_one_answer_per_question'), models.CheckConstraint(condition=models.Q(('question__in', [1, 2, 3, 4, 5])), name='risks_code_has_five_questions')],
            },
        ),
        migrations.CreateModel(
            name='RiskAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('risk', models.CharField(max_length=40)),
                ('agreement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='about_risk', to='plan.agreement')),
            ],
            options={
                'ordering': ['agreement'],
                'constraints': [models.CheckConstraint(condition=models.Q(('risk', ''), _negated=True), name='risks_agreement_is_about_a_risk')],
            },
        ),
        migrations.CreateModel(
            name='RiskSeen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('risk', models.CharField(max_length=40)),
                ('level', models.CharField(choices=[('low', 'low'), ('middle', 'middle'), ('high', 'high'), ('unknown', 'we do not know')], max_length=7)),
                ('remark', models.TextField(blank=True)),
                ('helps', models.TextField(blank=True)),
                ('inventory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seen', to='risks.inventory')),
            ],
            options={
                'ordering': ['inventory', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('inventory', 'risk'), name='risks_one_level_per_risk'), models.CheckConstraint(condition=models.Q(('level__in', ['low', 'middle', 'high', 'unknown'])), name='risks_known_level'), models.CheckConstraint(condition=models.Q(('risk', ''), _negated=True), name='risks_seen_is_about_a_risk')],
            },
        ),
        migrations.CreateModel(
            name='CalamityReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('to', models.CharField(max_length=200, verbose_name='to whom')),
                ('at', models.DateTimeField()),
                ('reference', models.CharField(blank=True, max_length=100, verbose_name='their reference')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('calamity', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report', to='risks.calamity')),
            ],
            options={
                'ordering': ['calamity'],
                'constraints': [models.CheckConstraint(condition=models.Q(('to', ''), _negated=True), name='risks_reported_to_somebody')],
            },
        ),
    ]
