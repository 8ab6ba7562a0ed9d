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
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, unique=True, verbose_name='name')),
                ('base', models.CharField(choices=[('standard', 'standard'), ('leefhuis', 'Leefhuis'), ('youth', 'youth')], max_length=20, verbose_name='built on')),
                ('begun_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(null=True)),
                ('holds_from', models.DateField(null=True)),
                ('after', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='configurator.edition')),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-begun_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('base__in', ['standard', 'leefhuis', 'youth'])), name='configurator_known_base'), models.CheckConstraint(condition=models.Q(models.Q(('holds_from', None), ('published_at', None), ('published_by', None)), models.Q(('holds_from__isnull', False), ('published_at__isnull', False)), _connector='OR'), name='configurator_published_with_a_day')],
            },
        ),
        migrations.CreateModel(
            name='EditionAdvice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=60)),
                ('instead', models.CharField(blank=True, max_length=200)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='advice', to='configurator.edition')),
            ],
            options={
                'ordering': ['word'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'word'), name='configurator_one_advice_per_word')],
            },
        ),
        migrations.CreateModel(
            name='EditionAlike',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=300)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='alike', to='configurator.edition')),
            ],
            options={
                'ordering': ['edition', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('words__contains', ', ')), name='configurator_alike_is_two_words_or_more')],
            },
        ),
        migrations.CreateModel(
            name='EditionCondition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('hard', models.BooleanField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='configurator.edition')),
            ],
            options={
                'ordering': ['key'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'key'), name='configurator_a_condition_once')],
            },
        ),
        migrations.CreateModel(
            name='EditionNorm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('days', models.PositiveSmallIntegerField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='norms', to='configurator.edition')),
            ],
            options={
                'ordering': ['key'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'key'), name='configurator_one_number_per_norm')],
            },
        ),
        migrations.CreateModel(
            name='EditionRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=60)),
                ('place', models.PositiveSmallIntegerField()),
                ('key', models.CharField(max_length=40)),
                ('icon', models.CharField(blank=True, max_length=40)),
                ('hue', models.PositiveSmallIntegerField(null=True)),
                ('kind', models.CharField(blank=True, max_length=20)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='configurator.edition')),
            ],
            options={
                'ordering': ['edition', 'path', 'place'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'path', 'key'), name='configurator_a_row_once'), models.CheckConstraint(condition=models.Q(('key', ''), _negated=True), name='configurator_a_row_has_a_key')],
            },
        ),
        migrations.CreateModel(
            name='EditionText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(default='nl', max_length=10)),
                ('path', models.CharField(max_length=120)),
                ('text', models.TextField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='configurator.edition')),
            ],
            options={
                'ordering': ['language', 'path'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'language', 'path'), name='configurator_one_text_per_path'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='configurator_text_says_something')],
            },
        ),
        migrations.CreateModel(
            name='EmptiedList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=60)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='emptied', to='configurator.edition')),
            ],
            options={
                'ordering': ['edition', 'path'],
                'constraints': [models.UniqueConstraint(fields=('edition', 'path'), name='configurator_a_list_emptied_once')],
            },
        ),
    ]
