import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptMap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('on', models.DateField(verbose_name='as it was on')),
                ('kept_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kept_maps', to='cases.case')),
                ('kept_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'on'],
                'constraints': [models.UniqueConstraint(fields=('case', 'on'), name='network_one_kept_map_a_day')],
            },
        ),
        migrations.CreateModel(
            name='NetworkMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('relation', models.CharField(blank=True, max_length=200, verbose_name='who is this')),
                ('kind', models.CharField(choices=[('informal', 'family, friend, neighbour, volunteer'), ('professional', 'professional')], default='informal', max_length=12, verbose_name='kind of person')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone number')),
                ('nearness', models.PositiveSmallIntegerField(choices=[(1, 'near'), (2, 'in between'), (3, 'further away')], default=2, verbose_name='how near')),
                ('contact_wish', models.CharField(blank=True, choices=[('more', 'see each other more'), ('as_is', 'as it is now'), ('less', 'see each other less')], max_length=5, verbose_name='wish for contact')),
                ('since', models.DateField(blank=True, null=True, verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('note', models.TextField(blank=True, verbose_name='in words')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='network_members', to='cases.case')),
                ('user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='on_maps', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'nearness', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'nearness'], name='network_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='network_networkmember_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='network_member_has_a_name'), models.CheckConstraint(condition=models.Q(('kind__in', ['informal', 'professional'])), name='network_known_kind'), models.CheckConstraint(condition=models.Q(('nearness__in', [1, 2, 3])), name='network_known_nearness'), models.CheckConstraint(condition=models.Q(('contact_wish__in', ['more', 'as_is', 'less', ''])), name='network_known_contact_wish'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='network_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='KeptMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('relation', models.CharField(blank=True, max_length=200)),
                ('kind', models.CharField(choices=[('informal', 'family, friend, neighbour, volunteer'), ('professional', 'professional')], max_length=12)),
                ('nearness', models.PositiveSmallIntegerField(choices=[(1, 'near'), (2, 'in between'), (3, 'further away')])),
                ('contact_wish', models.CharField(blank=True, choices=[('more', 'see each other more'), ('as_is', 'as it is now'), ('less', 'see each other less')], max_length=5)),
                ('since', models.DateField(blank=True, null=True)),
                ('map', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='network.keptmap')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kept', to='network.networkmember')),
            ],
            options={
                'ordering': ['map', 'nearness', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('map', 'member'), name='network_kept_once'), models.CheckConstraint(condition=models.Q(('kind__in', ['informal', 'professional'])), name='network_kept_known_kind'), models.CheckConstraint(condition=models.Q(('nearness__in', [1, 2, 3])), name='network_kept_known_nearness')],
            },
        ),
        migrations.CreateModel(
            name='KeptSupport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('direction', models.CharField(choices=[('gets', 'the client gets'), ('gives', 'the client gives')], max_length=5)),
                ('kind', models.CharField(choices=[('practical', 'practical help'), ('company', 'company'), ('advice', 'advice'), ('emotional', 'a listening ear')], max_length=9)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='network.keptmember')),
            ],
            options={
                'ordering': ['member', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('member', 'direction', 'kind'), name='network_kept_support_once'), models.CheckConstraint(condition=models.Q(('direction__in', ['gets', 'gives'])), name='network_kept_known_direction'), models.CheckConstraint(condition=models.Q(('kind__in', ['practical', 'company', 'advice', 'emotional'])), name='network_kept_known_support')],
            },
        ),
        migrations.CreateModel(
            name='KeptPair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('map', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pairs', to='network.keptmap')),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.networkmember')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.networkmember')),
            ],
            options={
                'ordering': ['map', 'one', 'other'],
                'constraints': [models.UniqueConstraint(fields=('map', 'one', 'other'), name='network_kept_pair_once'), models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='network_kept_pair_has_one_order')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='network.networkmember')),
            ],
            options={
                'ordering': ['case_id', 'member_id', '-since'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='network_consent_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='network_consent_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='Acquaintance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.networkmember')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.networkmember')),
            ],
            options={
                'ordering': ['one', 'other'],
                'constraints': [models.UniqueConstraint(fields=('one', 'other'), name='network_a_pair_is_written_once'), models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='network_a_pair_has_one_order')],
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('direction', models.CharField(choices=[('gets', 'the client gets'), ('gives', 'the client gives')], max_length=5)),
                ('kind', models.CharField(choices=[('practical', 'practical help'), ('company', 'company'), ('advice', 'advice'), ('emotional', 'a listening ear')], max_length=9)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='network.networkmember')),
            ],
            options={
                'ordering': ['member', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('member', 'direction', 'kind'), name='network_one_line_per_support'), models.CheckConstraint(condition=models.Q(('direction__in', ['gets', 'gives'])), name='network_known_direction'), models.CheckConstraint(condition=models.Q(('kind__in', ['practical', 'company', 'advice', 'emotional'])), name='network_known_support')],
            },
        ),
        migrations.CreateModel(
            name='ConsentGiven',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='who')),
                ('capacity', models.CharField(choices=[('client', 'the client self'), ('parent', 'parent with authority'), ('guardian', 'guardian'), ('curator', 'curator'), ('legal_mentor', 'legal mentor')], max_length=14, verbose_name='as')),
                ('on', models.DateField(verbose_name='on')),
                ('how', models.CharField(blank=True, max_length=200, verbose_name='how')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='given', to='network.consent')),
            ],
            options={
                'ordering': ['consent', 'on', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('consent', 'name', 'capacity', 'by'), name='network_agreed_once'), models.CheckConstraint(condition=models.Q(('capacity__in', ['client', 'parent', 'guardian', 'curator', 'legal_mentor'])), name='network_may_consent'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='network_consent_names_who')],
            },
        ),
        migrations.CreateModel(
            name='ConsentPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('agenda', 'the appointments'), ('goals', 'the goals they help with'), ('plan', 'the whole plan'), ('description', 'how it goes per life area'), ('journal', 'the reports'), ('circle', 'the shared list of the circle'), ('all', 'everything')], max_length=12)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='network.consent')),
            ],
            options={
                'ordering': ['consent', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('consent', 'part'), name='network_part_opened_once'), models.CheckConstraint(condition=models.Q(('part__in', ['agenda', 'goals', 'plan', 'description', 'journal', 'circle', 'all'])), name='network_known_part')],
            },
        ),
    ]
