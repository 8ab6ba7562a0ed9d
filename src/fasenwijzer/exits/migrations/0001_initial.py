import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('analysis', '0001_initial'),
        ('cases', '0001_initial'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Aftercare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('on', models.DateField(db_index=True, verbose_name='when')),
                ('what', models.CharField(max_length=300, verbose_name='what')),
                ('by_name', models.CharField(max_length=200, verbose_name='who does it')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aftercare', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'on', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='exits_aftercare_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='exits_aftercare_says_what')],
            },
        ),
        migrations.CreateModel(
            name='AftercareDeclined',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(default=fasenwijzer.clock.today)),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='what the client said')),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='aftercare_declined', to='cases.case')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('on__isnull', False)), name='exits_declined_on_a_day')],
            },
        ),
        migrations.CreateModel(
            name='AftercareDone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('note', models.TextField(blank=True, verbose_name='how it went')),
                ('aftercare', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='done', to='exits.aftercare')),
                ('done_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('on__isnull', False)), name='exits_done_on_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Farewell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('own_words', models.TextField(blank=True, verbose_name='in own words')),
                ('whom_to_call', models.CharField(blank=True, max_length=300, verbose_name='whom to call')),
                ('kind_word', models.TextField(blank=True, verbose_name='a kind word')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='farewell', to='cases.case')),
                ('strengths', models.ManyToManyField(blank=True, related_name='farewells', to='analysis.strength')),
                ('word_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('own_words', ''), _negated=True), models.Q(('kind_word', ''), _negated=True), models.Q(('whom_to_call', ''), _negated=True), _connector='OR'), name='exits_page_says_something')],
            },
        ),
        migrations.CreateModel(
            name='NetworkAfterwards',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='who does what afterwards')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='network_afterwards', to='cases.case')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='exits_network_says_something')],
            },
        ),
        migrations.CreateModel(
            name='Transfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('to', models.CharField(max_length=200, verbose_name='to whom')),
                ('organisation', models.CharField(blank=True, max_length=200, verbose_name='of which organisation')),
                ('consent_on', models.DateField(blank=True, null=True, verbose_name='consent given on')),
                ('consent_by', models.CharField(blank=True, max_length=200, verbose_name='consent given by')),
                ('consent_for', models.TextField(blank=True, verbose_name='what goes along')),
                ('not_included', models.TextField(blank=True, verbose_name='what does not go along')),
                ('first_talk_on', models.DateField(blank=True, null=True, verbose_name='first talk together on')),
                ('with_whom', models.CharField(blank=True, max_length=300, verbose_name='who are there')),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='transfers', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='exits_transfer_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('to', ''), _negated=True), name='exits_transfer_says_to_whom'), models.CheckConstraint(condition=models.Q(('consent_for', ''), ('consent_on__isnull', False), _connector='OR'), name='exits_nothing_goes_without_consent')],
            },
        ),
        migrations.CreateModel(
            name='TransferPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('plan', 'plan'), ('agreements', 'agreements of the plan'), ('description', 'person description'), ('strengths', 'strengths'), ('network', 'who does what afterwards'), ('risks', 'risk inventory'), ('figures', 'figures')], max_length=12)),
                ('number', models.PositiveSmallIntegerField(default=0)),
                ('transfer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='exits.transfer')),
            ],
            options={
                'ordering': ['transfer', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['plan', 'agreements', 'description', 'strengths', 'network', 'risks', 'figures'])), name='exits_known_part'), models.UniqueConstraint(fields=('transfer', 'kind', 'number'), name='exits_each_part_once')],
            },
        ),
    ]
