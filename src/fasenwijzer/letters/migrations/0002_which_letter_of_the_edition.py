from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('letters', '0001_letters'),
    ]

    operations = [
        migrations.AddField(
            model_name='letter',
            name='key',
            field=models.CharField(default='', max_length=60),
            preserve_default=False,
        ),
    ]
