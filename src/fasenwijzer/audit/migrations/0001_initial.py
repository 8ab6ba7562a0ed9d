import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('action', models.CharField(choices=[('read', 'looked at'), ('create', 'wrote'), ('update', 'changed'), ('delete', 'took away'), ('execute', 'did'), ('search', 'searched'), ('print', 'printed'), ('export', 'exported'), ('login', 'logged in'), ('logout', 'logged out'), ('authorise', 'changed access')], max_length=12)),
                ('result', models.CharField(choices=[('ok', 'done'), ('refused', 'refused')], default='ok', max_length=8)),
                ('actor_name', models.CharField(blank=True, max_length=200)),
                ('role', models.CharField(blank=True, max_length=200)),
                ('ground', models.CharField(blank=True, max_length=20)),
                ('case_id', models.PositiveBigIntegerField(null=True)),
                ('subject_type', models.CharField(blank=True, max_length=60)),
                ('subject_id', models.CharField(blank=True, max_length=40)),
                ('what', models.CharField(blank=True, max_length=200)),
                ('address', models.GenericIPAddressField(null=True)),
                ('changes_digest', models.CharField(blank=True, max_length=64)),
                ('previous_hash', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64, unique=True)),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-pk'],
                'indexes': [models.Index(fields=['case_id', '-id'], name='audit_of_case'), models.Index(fields=['actor', '-id'], name='audit_of_actor'), models.Index(condition=models.Q(('result', 'refused')), fields=['-id'], name='audit_refused')],
                'constraints': [models.CheckConstraint(condition=models.Q(('action__in', ['read', 'create', 'update', 'delete', 'execute', 'search', 'print', 'export', 'login', 'logout', 'authorise'])), name='audit_known_action'), models.CheckConstraint(condition=models.Q(('result__in', ['ok', 'refused'])), name='audit_known_result')],
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(max_length=60)),
                ('before', models.TextField(blank=True)),
                ('after', models.TextField(blank=True)),
                ('salt', models.CharField(blank=True, max_length=32)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='audit.event')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('event', 'field'), name='audit_one_change_per_field')],
            },
        ),
        migrations.CreateModel(
            name='Forgotten',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='forgotten', to='audit.event')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
    ]
