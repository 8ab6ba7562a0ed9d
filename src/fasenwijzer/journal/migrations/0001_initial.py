import django.core.validators
import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('network', '0001_initial'),
        ('people', '__first__'),
        ('plan', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_address', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ConversationSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('every', models.CharField(choices=[('week', 'every week'), ('two_weeks', 'every two weeks'), ('month', 'every month')], max_length=12)),
                ('planned_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conversation_series', to='cases.case')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('every__in', ('week', 'two_weeks', 'month'))), name='journal_known_series_rhythm')],
            },
        ),
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('referral_talk', 'referral talk'), ('intake_talk', 'intake talk'), ('analysis_talk', 'analysis talk'), ('progress_talk', 'progress talk'), ('evaluation_talk', 'evaluation talk'), ('exit_talk', 'exit talk'), ('home_visit', 'home visit'), ('other', 'another conversation')], max_length=16, verbose_name='kind of conversation')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField(blank=True, null=True)),
                ('time_is_known', models.BooleanField(default=True)),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                ('place_is_secret', models.BooleanField(default=False, verbose_name='this place is secret')),
                ('purpose', models.CharField(blank=True, max_length=300, verbose_name='what for')),
                ('planned_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conversations', to='cases.case')),
                ('planned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('series', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='conversations', to='journal.conversationseries')),
            ],
            options={
                'ordering': ['case_id', 'starts_at', 'pk'],
                'indexes': [models.Index(fields=['case', 'kind', 'starts_at'], name='journal_talks_of_a_kind'), models.Index(fields=['starts_at'], name='journal_talks_by_day'), models.Index(fields=['case', 'starts_at'], name='journal_talks_in_order')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['referral_talk', 'intake_talk', 'analysis_talk', 'progress_talk', 'evaluation_talk', 'exit_talk', 'home_visit', 'other'])), name='journal_known_kind'), models.CheckConstraint(condition=models.Q(('ends_at', None), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='journal_talk_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='ConversationTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('life_area', models.CharField(max_length=40)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='journal.conversation')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('conversation', 'life_area'), name='journal_one_topic_per_life_area')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('from_team', models.BooleanField()),
                ('text', models.TextField(verbose_name='message')),
                ('sent_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='cases.case')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_threads', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'person', '-id'], name='journal_threads_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='journal_message_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='journal_message_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('by', models.F('person')), ('from_team', False)), models.Q(('from_team', True), models.Q(('by', models.F('person')), _negated=True)), _connector='OR'), name='journal_message_of_person_or_team')],
            },
        ),
        migrations.CreateModel(
            name='MessageRead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='read_by', to='journal.message')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('message', 'by'), name='journal_message_read_once')],
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was_at', models.DateTimeField()),
                ('was_place', models.CharField(blank=True, max_length=200)),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='journal.conversation')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('client', 'client'), ('worker', 'worker'), ('network', 'network'), ('other', 'somebody else')], max_length=8)),
                ('name', models.CharField(max_length=200)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='journal.conversation')),
                ('network_member', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='conversation_parts', to='network.networkmember')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='conversation_parts', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
                'indexes': [models.Index(fields=['user', 'conversation'], name='journal_talks_of_user')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['client', 'worker', 'network', 'other'])), name='journal_known_participant'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='journal_participant_has_a_name'), models.UniqueConstraint(condition=models.Q(('kind', 'client')), fields=('conversation',), name='journal_client_takes_part_once'), models.UniqueConstraint(fields=('conversation', 'user'), name='journal_colleague_takes_part_once'), models.UniqueConstraint(fields=('conversation', 'network_member'), name='journal_network_member_takes_part_once')],
            },
        ),
        migrations.CreateModel(
            name='ConversationOutcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('result', models.CharField(choices=[('held', 'held'), ('missed', 'missed'), ('cancelled', 'cancelled')], max_length=10, verbose_name='how it went')),
                ('report', models.TextField(blank=True, verbose_name='what it was about and what was agreed')),
                ('missed_by', models.CharField(blank=True, max_length=300, verbose_name='who was not there')),
                ('reason', models.TextField(blank=True, verbose_name='why')),
                ('what_now', models.TextField(blank=True, verbose_name='what now')),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('conversation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='outcome', to='journal.conversation')),
                ('present', models.ManyToManyField(blank=True, related_name='presences', to='journal.participant')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('result__in', ['held', 'missed', 'cancelled'])), name='journal_known_result'), models.CheckConstraint(condition=models.Q(models.Q(('result', 'missed'), _negated=True), models.Q(('missed_by', ''), _negated=True), _connector='OR'), name='journal_missed_by_somebody'), models.CheckConstraint(condition=models.Q(('result', 'missed'), ('missed_by', ''), _connector='OR'), name='journal_only_then_missed'), models.CheckConstraint(condition=models.Q(('result', 'missed'), ('what_now', ''), _connector='OR'), name='journal_what_now_after_missed')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('on', models.DateField(verbose_name='about which day')),
                ('text', models.TextField(blank=True, verbose_name='in own words')),
                ('kind', models.CharField(blank=True, max_length=40, verbose_name='kind of report')),
                ('life_area', models.CharField(blank=True, max_length=40, verbose_name='life area')),
                ('author_kind', models.CharField(choices=[('client', 'client'), ('worker', 'worker'), ('network', 'network'), ('parent', 'parent')], default='worker', max_length=8, verbose_name='whose words')),
                ('author_name', models.CharField(max_length=200, verbose_name='name')),
                ('importance', models.CharField(choices=[('ordinary', 'ordinary'), ('important', 'important')], default='ordinary', max_length=10)),
                ('audience', models.CharField(choices=[('along', 'the client, and who reads in the name of the client'), ('chosen', 'the client, and only who was chosen')], default='along', max_length=6, verbose_name='who may read it')),
                ('withheld_reason', models.TextField(blank=True, verbose_name='why not yet')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='cases.case')),
                ('closed', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='closed_by', to='journal.conversationoutcome')),
                ('conversation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='entries', to='journal.conversation')),
                ('files', models.ManyToManyField(blank=True, related_name='entries', to='cases.file')),
                ('shared_with', models.ManyToManyField(blank=True, related_name='shared_entries', to='network.networkmember')),
                ('told_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='told_entries', to='network.networkmember')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='written_entries', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'entries',
                'ordering': ['-on', '-pk'],
                'indexes': [models.Index(fields=['case', '-on', '-id'], name='journal_story_of_case'), models.Index(fields=['case', 'written_at'], name='journal_written_in_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(('author_kind__in', ['client', 'worker', 'network', 'parent'])), name='journal_known_author'), models.CheckConstraint(condition=models.Q(('audience__in', ['along', 'chosen'])), name='journal_known_audience'), models.CheckConstraint(condition=models.Q(('importance__in', ['ordinary', 'important'])), name='journal_known_importance'), models.CheckConstraint(condition=models.Q(('author_name', ''), _negated=True), name='journal_author_has_a_name'), models.CheckConstraint(condition=models.Q(models.Q(('author__isnull', False), ('author_kind', 'worker')), models.Q(models.Q(('author_kind', 'worker'), _negated=True), ('author', None)), _connector='OR'), name='journal_worker_is_a_colleague')],
            },
        ),
        migrations.CreateModel(
            name='EntryAddition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='addition')),
                ('on', models.DateField()),
                ('added_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='additions', to='journal.entry')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='journal_addition_says_something')],
            },
        ),
        migrations.CreateModel(
            name='EntryOnGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('understanding', models.TextField(blank=True)),
                ('doing', models.TextField(blank=True)),
                ('experience', models.TextField(blank=True)),
                ('interpretation', models.TextField(blank=True)),
                ('score', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(10)])),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='on_goals', to='journal.entry')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='plan.goal')),
            ],
            options={
                'ordering': ['goal__number', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('entry', 'goal'), name='journal_one_report_per_goal'), models.CheckConstraint(condition=models.Q(('score', None), ('score__lte', 10), _connector='OR'), name='journal_score_from_0_to_10')],
            },
        ),
        migrations.CreateModel(
            name='ReadUpTo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('until', models.DateTimeField()),
                ('before', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='read_up_to', to='cases.case')),
            ],
            options={
                'verbose_name_plural': 'read up to',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('by', 'case'), name='journal_one_reader_per_client'), models.CheckConstraint(condition=models.Q(('before', None), ('before__lte', models.F('until')), _connector='OR'), name='journal_reads_on')],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=500, verbose_name='remark')),
                ('by_kind', models.CharField(choices=[('client', 'client'), ('worker', 'worker'), ('network', 'network'), ('parent', 'parent')], default='worker', max_length=8, verbose_name='whose words')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='journal.entry')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='journal_remark_says_something'), models.CheckConstraint(condition=models.Q(('by_kind__in', ['client', 'worker', 'network', 'parent'])), name='journal_known_remarker')],
            },
        ),
        migrations.CreateModel(
            name='TalkLook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('listened', models.CharField(choices=[('good', 'yes'), ('half', 'a little'), ('not', 'no')], max_length=4, verbose_name='Did they listen to me?')),
                ('mattered', models.CharField(choices=[('good', 'yes'), ('half', 'a little'), ('not', 'no')], max_length=4, verbose_name='Did we talk about what matters to me?')),
                ('fits', models.CharField(choices=[('good', 'yes'), ('half', 'a little'), ('not', 'no')], max_length=4, verbose_name='Does this way of talking fit me?')),
                ('words', models.TextField(blank=True, verbose_name='Do you want to say more?')),
                ('by_kind', models.CharField(choices=[('client', 'client'), ('network', 'network'), ('parent', 'parent')], max_length=8, verbose_name='whose words')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='looks', to='journal.conversation')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('conversation', 'by'), name='journal_one_look_a_person'), models.CheckConstraint(condition=models.Q(('by_kind__in', {'client': 'client', 'network': 'network', 'parent': 'parent'})), name='journal_look_of_clients_side'), models.CheckConstraint(condition=models.Q(('fits__in', ['good', 'half', 'not']), ('listened__in', ['good', 'half', 'not']), ('mattered__in', ['good', 'half', 'not'])), name='journal_look_is_faces')],
            },
        ),
        migrations.CreateModel(
            name='Thanks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='thanks', to='journal.entry')),
            ],
            options={
                'verbose_name_plural': 'thanks',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('entry', 'by'), name='journal_thanked_once')],
            },
        ),
        migrations.CreateModel(
            name='ThirdPartyPassage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(max_length=200, verbose_name='about whom')),
                ('text', models.TextField(verbose_name='what it says')),
                ('for_client', models.BooleanField(default=False, verbose_name='the client may read it')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='third_party_passages', to='journal.entry')),
                ('member', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='network.networkmember')),
                ('shared_with', models.ManyToManyField(blank=True, related_name='+', to='network.networkmember')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('about', ''), _negated=True), models.Q(('text', ''), _negated=True)), name='journal_passage_is_about_somebody')],
            },
        ),
        migrations.CreateModel(
            name='TopicWish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('text', models.CharField(max_length=500, verbose_name='what to talk about')),
                ('by_kind', models.CharField(choices=[('client', 'client'), ('network', 'network'), ('parent', 'parent')], max_length=8, verbose_name='whose words')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='topic_wishes', to='journal.conversation')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='journal_topicwish_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='journal_topic_wish_says_what'), models.CheckConstraint(condition=models.Q(('by_kind__in', {'client': 'client', 'network': 'network', 'parent': 'parent'})), name='journal_topic_wish_of_clients_side')],
            },
        ),
    ]
