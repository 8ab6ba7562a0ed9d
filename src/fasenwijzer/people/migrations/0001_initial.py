import django.db.models.deletion
import django.db.models.functions.text
import fasenwijzer.clock
import fasenwijzer.vault.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(blank=True, max_length=254, null=True, unique=True, verbose_name='email address')),
                ('login_name', models.CharField(blank=True, max_length=40, null=True, unique=True, verbose_name='login name')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone number')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('nl-simple', 'Eenvoudig Nederlands'), ('en', 'English'), ('pl', 'Polski'), ('uk', 'Українська'), ('tr', 'Türkçe'), ('ar', 'العربية')], default='nl', max_length=10, verbose_name='language')),
                ('shortcuts', models.BooleanField(default=True, verbose_name='one-key shortcuts')),
                ('discreet', models.BooleanField(default=False, verbose_name='a neutral title and icon')),
                ('is_active', models.BooleanField(default=True, verbose_name='may log in')),
                ('joined_at', models.DateTimeField(default=fasenwijzer.clock.now)),
            ],
            options={
                'ordering': ['name', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='people_email_is_lower_case'), models.CheckConstraint(condition=models.Q(('email__isnull', False), ('login_name__isnull', False), _connector='OR'), name='people_logs_in_with_something'), models.CheckConstraint(condition=models.Q(('login_name', None), models.Q(('login_name', django.db.models.functions.text.Lower('login_name')), models.Q(('login_name__contains', '@'), _negated=True)), _connector='OR'), name='people_login_name_is_no_address')],
            },
        ),
        migrations.CreateModel(
            name='Location',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('address', models.CharField(blank=True, max_length=300, verbose_name='address')),
            ],
            options={
                'ordering': [django.db.models.functions.text.Lower('name')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='people_one_location_per_name')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('is_demo', models.BooleanField(default=False, editable=False)),
                ('founded_at', models.DateTimeField(default=fasenwijzer.clock.now)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='people_one_organisation')],
            },
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('location', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='people.location', verbose_name='location')),
            ],
            options={
                'ordering': [django.db.models.functions.text.Lower('name')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='people_one_team_per_name')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('worker', 'worker'), ('replacement', 'replacement'), ('intake_worker', 'intake worker'), ('team_leader', 'team leader'), ('attention_officer', 'officer for domestic violence and child abuse'), ('quality_officer', 'quality officer'), ('privacy_officer', 'privacy officer'), ('project_leader', 'project leader'), ('method_manager', 'method manager'), ('administrator', 'administrator')], max_length=20, verbose_name='role')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='people.team', verbose_name='team')),
            ],
            options={
                'ordering': ['user', 'since'],
                'indexes': [models.Index(fields=['user', 'since', 'until'], name='people_roles_of_user')],
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['worker', 'replacement', 'intake_worker', 'team_leader', 'attention_officer', 'quality_officer', 'privacy_officer', 'project_leader', 'method_manager', 'administrator'])), name='people_known_role'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='people_role_ends_after_start'), models.UniqueConstraint(condition=models.Q(('team', None), ('until', None)), fields=('user', 'role'), name='people_one_open_role'), models.UniqueConstraint(condition=models.Q(('team__isnull', False), ('until', None)), fields=('user', 'role', 'team'), name='people_one_open_role_per_team')],
            },
        ),
        migrations.CreateModel(
            name='WeeklyMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(default=fasenwijzer.clock.today)),
                ('last_sent_on', models.DateField(blank=True, null=True)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='weekly_mail', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['user'],
                'constraints': [models.CheckConstraint(condition=models.Q(('last_sent_on', None), ('last_sent_on__gte', models.F('since')), _connector='OR'), name='people_mail_after_choice')],
            },
        ),
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(verbose_name='first day away')),
                ('until', models.DateField(blank=True, null=True, verbose_name='last day away')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absences', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['user', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='people_absence_ends_after_start'), models.UniqueConstraint(condition=models.Q(('until', None)), fields=('user',), name='people_one_open_absence')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(max_length=300)),
                ('fields', fasenwijzer.vault.fields.SealedTextField(bound_to=('user_id', 'address'))),
                ('saved_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-saved_at'],
                'constraints': [models.UniqueConstraint(fields=('user', 'address'), name='people_one_draft_per_form')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('valid_until', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('made_at'))), name='people_invitation_lasts'), models.UniqueConstraint(condition=models.Q(('used_at', None), ('withdrawn_at', None)), fields=('user',), name='people_one_open_invitation'), models.CheckConstraint(condition=models.Q(('used_at', None), ('withdrawn_at', None), _connector='OR'), name='people_invitation_used_or_withdrawn')],
            },
        ),
        migrations.CreateModel(
            name='Once',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(max_length=36)),
                ('words', models.CharField(blank=True, max_length=64)),
                ('led_to', models.CharField(blank=True, max_length=500)),
                ('at', models.DateTimeField(db_index=True, default=fasenwijzer.clock.now)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'token'), name='people_one_use_of_a_token')],
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('clients', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='how many clients')),
                ('hours', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='hours a week for guiding')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until and including')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rooms', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['user', 'since'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('clients', None), ('hours__isnull', False), ('hours__lte', 60)), models.Q(('clients__isnull', False), ('clients__lte', 100), ('hours', None)), _connector='OR'), name='people_room_in_clients_or_hours'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='people_room_ends_after_start'), models.UniqueConstraint(condition=models.Q(('until', None)), fields=('user',), name='people_one_open_room')],
            },
        ),
    ]
