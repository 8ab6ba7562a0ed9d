import django.db.models.deletion
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
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('letter', 'letter'), ('form', 'form')], max_length=6)),
                ('key', models.CharField(max_length=60)),
                ('name', models.CharField(max_length=80)),
                ('addressee', models.CharField(max_length=300)),
                ('dated', models.DateField()),
                ('text', models.TextField()),
                ('sent_on', models.DateField(null=True)),
                ('said_at', models.DateTimeField(null=True)),
                ('manner', models.CharField(blank=True, choices=[('handed', 'handed over'), ('post', 'by post'), ('mail', 'by secure mail')], max_length=6)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='cases.case')),
                ('sent_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-dated', '-pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', '-dated'], name='letters_of_a_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='letters_letter_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('kind__in', ['letter', 'form'])), name='letters_known_kind'), models.CheckConstraint(condition=models.Q(('manner__in', ['', 'handed', 'post', 'mail'])), name='letters_known_manner'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('name', ''), _negated=True)), name='letters_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('manner', ''), ('sent_by', None), ('sent_on', None)), models.Q(('sent_by__isnull', False), ('sent_on__isnull', False), models.Q(('manner', ''), _negated=True)), _connector='OR'), name='letters_sent_by_somebody_somehow')],
            },
        ),
    ]
