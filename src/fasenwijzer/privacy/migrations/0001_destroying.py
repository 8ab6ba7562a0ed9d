import django.db.models.deletion
import fasenwijzer.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Destroyed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('table', models.CharField(max_length=60)),
                ('number', models.CharField(max_length=40)),
                ('mark', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Destruction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('case_number', models.PositiveBigIntegerField()),
                ('what', models.CharField(choices=[('file', 'the whole file'), ('pieces', 'the pieces whose term has ended')], max_length=6, verbose_name='what goes?')),
                ('made_before', models.DateField(null=True)),
                ('why', models.CharField(choices=[('term', 'the term of the law has ended'), ('request', 'the client asked, and the answer was yes')], max_length=7, verbose_name='why?')),
                ('source', models.CharField(max_length=100)),
                ('proposed_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('dropped_at', models.DateTimeField(null=True)),
                ('carried_out_at', models.DateTimeField(null=True)),
                ('rows', models.PositiveIntegerField(null=True)),
                ('carried_out_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dropped_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-proposed_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('what__in', ['file', 'pieces']), ('why__in', ['term', 'request']), models.Q(('source', ''), _negated=True)), name='privacy_destroyed_for_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('made_before__isnull', False), ('what', 'pieces')), models.Q(('made_before', None), ('what', 'file')), _connector='OR'), name='privacy_pieces_before_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('carried_out_at', None), ('carried_out_by', None), ('rows', None)), models.Q(('carried_out_at__isnull', False), ('carried_out_by__isnull', False), ('dropped_at', None), ('rows__isnull', False), models.Q(('carried_out_by', models.F('proposed_by')), _negated=True)), _connector='OR'), name='privacy_destroyed_by_two'), models.CheckConstraint(condition=models.Q(models.Q(('dropped_at', None), ('dropped_by', None)), models.Q(('dropped_at__isnull', False), ('dropped_by__isnull', False)), _connector='OR'), name='privacy_dropped_by_somebody'), models.UniqueConstraint(condition=models.Q(('carried_out_at', None), ('dropped_at', None)), fields=('case_number',), name='privacy_one_proposal_a_file')],
            },
        ),
    ]
