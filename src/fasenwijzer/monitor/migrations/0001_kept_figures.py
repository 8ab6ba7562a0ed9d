import django.db.models.deletion
import fasenwijzer.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='KeptFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=40)),
                ('over', models.CharField(max_length=40)),
                ('first', models.DateField()),
                ('last', models.DateField()),
                ('counted_at', models.DateTimeField(default=fasenwijzer.clock.now)),
            ],
            options={
                'ordering': ['over', 'indicator', 'first'],
                'constraints': [models.UniqueConstraint(fields=('over', 'indicator', 'first', 'last'), name='monitor_kept_once'), models.CheckConstraint(condition=models.Q(('last__gt', models.F('first'))), name='monitor_period_has_days')],
            },
        ),
        migrations.CreateModel(
            name='KeptTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(blank=True, max_length=60)),
                ('group', models.CharField(blank=True, max_length=40)),
                ('many', models.PositiveIntegerField()),
                ('total', models.FloatField()),
                ('people', models.PositiveIntegerField()),
                ('people_yes', models.PositiveIntegerField()),
                ('people_no', models.PositiveIntegerField()),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tallies', to='monitor.keptfigure')),
            ],
            options={
                'ordering': ['figure', 'part', 'group'],
                'constraints': [models.UniqueConstraint(fields=('figure', 'part', 'group'), name='monitor_one_tally_a_group'), models.CheckConstraint(condition=models.Q(('people__lte', models.F('many'))), name='monitor_no_more_people_than_rows')],
            },
        ),
    ]
