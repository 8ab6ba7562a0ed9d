import django.db.models.deletion
from django.db import migrations, models

from fasenwijzer.search import full_text


def install(apps, schema_editor):
    full_text.install(schema_editor.connection)


def remove(apps, schema_editor):
    full_text.remove(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReadSoFar',
            fields=[
                ('only', models.BooleanField(default=True, primary_key=True, serialize=False)),
                ('line', models.BigIntegerField(default=0)),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('only', True)), name='search_reads_in_one_place')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(db_index=True, max_length=80)),
                ('holder', models.CharField(blank=True, db_index=True, max_length=80)),
                ('kind', models.CharField(choices=[('journal_entry', 'a report'), ('about_another', 'about somebody else'), ('addition', 'addition to a report'), ('remark', 'remark under a report'), ('conversation', 'conversation'), ('file', 'photo or file'), ('goal', 'goal'), ('action', 'action'), ('agreement', 'agreement'), ('plan', 'plan'), ('strength', 'strength'), ('wish', 'wish'), ('life_area', 'life area'), ('person_description', 'person description'), ('network', 'network'), ('evaluation', 'evaluation'), ('referral', 'referral'), ('aftercare', 'aftercare'), ('memo', 'risk memo'), ('incident', 'incident'), ('risks', 'risk inventory'), ('safety', 'good to know'), ('letter', 'letter'), ('conference', 'case conference')], max_length=20)),
                ('on', models.DateField()),
                ('who', models.CharField(blank=True, max_length=200)),
                ('text', models.TextField()),
                ('address', models.CharField(max_length=200)),
                ('stems', models.TextField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='cases.case')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'indexes': [models.Index(fields=['case', '-on', '-id'], name='search_newest_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['journal_entry', 'about_another', 'addition', 'remark', 'conversation', 'file', 'goal', 'action', 'agreement', 'plan', 'strength', 'wish', 'life_area', 'person_description', 'network', 'evaluation', 'referral', 'aftercare', 'memo', 'incident', 'risks', 'safety', 'letter', 'conference'])), name='search_known_kind'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='search_document_says_something')],
            },
        ),
        migrations.RunPython(install, remove),
    ]
