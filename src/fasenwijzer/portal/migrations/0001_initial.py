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
            name='CircleLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('asks', 'I ask something'), ('does', 'I am going to do something'), ('offers', 'I offer something'), ('says', 'I just want to say something')], max_length=6, verbose_name='what is it')),
                ('text', models.TextField(verbose_name='in words')),
                ('on', models.DateField(blank=True, null=True, verbose_name='on which day')),
                ('support', models.CharField(blank=True, choices=[('practical', 'practical help'), ('company', 'company'), ('advice', 'advice'), ('emotional', 'a listening ear')], max_length=9, verbose_name='kind of help')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='circle_lines', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', '-id'], name='portal_circle_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='portal_circleline_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='portal_line_says_something'), models.CheckConstraint(condition=models.Q(('kind__in', ['asks', 'does', 'offers', 'says'])), name='portal_known_line'), models.CheckConstraint(condition=models.Q(('support__in', ['practical', 'company', 'advice', 'emotional', ''])), name='portal_known_help'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'says'), _negated=True), models.Q(('on', None), ('support', '')), _connector='OR'), name='portal_words_have_no_day_and_help')],
            },
        ),
        migrations.CreateModel(
            name='CircleDone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='on')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('counted', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='network.support')),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='finish', to='portal.circleline')),
            ],
        ),
        migrations.CreateModel(
            name='CircleAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='from_circle', to='plan.action')),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='in_plan', to='portal.circleline')),
            ],
        ),
        migrations.CreateModel(
            name='CircleTaking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='taking', to='portal.circleline')),
            ],
        ),
        migrations.CreateModel(
            name='ReadingWishes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('size', models.CharField(choices=[('ordinary', 'ordinary'), ('large', 'large'), ('largest', 'very large')], default='ordinary', max_length=8, verbose_name='letters')),
                ('contrast', models.BooleanField(default=False, verbose_name='more contrast')),
                ('calm', models.BooleanField(default=False, verbose_name='calm')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reading_wishes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('size__in', ['ordinary', 'large', 'largest'])), name='portal_known_size')],
            },
        ),
    ]
