import django.db.models.deletion
import fasenwijzer.clock
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
            name='AreaNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('author_kind', models.CharField(choices=[('client', 'client'), ('together', 'together'), ('worker', 'worker'), ('other', 'somebody else')], max_length=8, verbose_name='who says this')),
                ('author_name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('with_consent', models.BooleanField(default=False, verbose_name='with consent')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('life_area', models.CharField(max_length=40)),
                ('heading', models.CharField(choices=[('situation', 'how it is now'), ('hard', 'what is hard'), ('own_contribution', 'what I do myself'), ('who_helps', 'who helps')], max_length=16)),
                ('text', models.TextField(verbose_name='text')),
                ('on', models.DateField(verbose_name='said on')),
                ('written_at', models.DateTimeField(default=fasenwijzer.clock.now)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='area_notes', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'on', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'life_area', 'heading', 'on', 'id'], name='analysis_notes_of_heading')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_areanote_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('author_kind__in', ['client', 'together', 'worker', 'other'])), name='analysis_areanote_known_author'), models.CheckConstraint(condition=models.Q(models.Q(('author_kind', 'other'), _negated=True), models.Q(models.Q(('author_name', ''), _negated=True), ('with_consent', True)), _connector='OR'), name='analysis_areanote_other_has_name_and_consent'), models.CheckConstraint(condition=models.Q(('heading__in', ['situation', 'hard', 'own_contribution', 'who_helps'])), name='analysis_known_heading'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='analysis_note_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('life_area__in', ('future', 'coherence')), _negated=True), ('heading', 'situation'), _connector='OR'), name='analysis_whole_has_one_heading')],
            },
        ),
        migrations.CreateModel(
            name='PersonDescription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('version', models.PositiveSmallIntegerField()),
                ('begun_on', models.DateField()),
                ('established_on', models.DateField(blank=True, null=True, verbose_name='established on')),
                ('established_at', models.DateTimeField(blank=True, null=True)),
                ('agreed_on', models.DateField(blank=True, null=True, verbose_name='agreed on')),
                ('agreed_how', models.CharField(blank=True, choices=[('signed', 'signed'), ('oral', 'said so'), ('portal', 'in the portal'), ('signed_by_representative', 'signed by the representative'), ('other', 'in another way')], max_length=24, verbose_name='how')),
                ('agreed_words', models.CharField(blank=True, max_length=300, verbose_name='in words')),
                ('refused_on', models.DateField(blank=True, null=True, verbose_name='did not agree on')),
                ('refusal_reason', models.TextField(blank=True, verbose_name='why not')),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='person_descriptions', to='cases.case')),
                ('established_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', '-version'],
                'constraints': [models.UniqueConstraint(fields=('case', 'version'), name='analysis_versions_count_up'), models.UniqueConstraint(condition=models.Q(('established_on', None)), fields=('case',), name='analysis_one_version_being_written'), models.CheckConstraint(condition=models.Q(models.Q(('established_by', None), ('established_on', None)), models.Q(('established_by__isnull', False), ('established_on__isnull', False)), _connector='OR'), name='analysis_established_by_somebody'), models.CheckConstraint(condition=models.Q(('established_on__isnull', False), models.Q(('agreed_on', None), ('refused_on', None)), _connector='OR'), name='analysis_answer_on_established_text'), models.CheckConstraint(condition=models.Q(models.Q(('agreed_how', ''), ('agreed_on', None)), models.Q(('agreed_how__in', ['signed', 'oral', 'portal', 'signed_by_representative', 'other']), ('agreed_on__isnull', False)), _connector='OR'), name='analysis_agreement_says_how'), models.CheckConstraint(condition=models.Q(models.Q(('agreed_how', 'other'), _negated=True), models.Q(('agreed_words', ''), _negated=True), _connector='OR'), name='analysis_other_manner_in_words'), models.CheckConstraint(condition=models.Q(models.Q(('refusal_reason', ''), ('refused_on', None)), models.Q(('refused_on__isnull', False), models.Q(('refusal_reason', ''), _negated=True)), _connector='OR'), name='analysis_refusal_says_why'), models.CheckConstraint(condition=models.Q(('refused_on', None), ('agreed_on', None), ('agreed_on__gte', models.F('refused_on')), _connector='OR'), name='analysis_the_last_answer_counts')],
            },
        ),
        migrations.CreateModel(
            name='Passage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('author_kind', models.CharField(choices=[('client', 'client'), ('together', 'together'), ('worker', 'worker'), ('other', 'somebody else')], max_length=8, verbose_name='who says this')),
                ('author_name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('with_consent', models.BooleanField(default=False, verbose_name='with consent')),
                ('life_area', models.CharField(max_length=40, verbose_name='about')),
                ('text', models.TextField(verbose_name='text')),
                ('order', models.PositiveSmallIntegerField()),
                ('note', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='passages', to='analysis.areanote')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('description', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='analysis.persondescription')),
            ],
            options={
                'ordering': ['description', 'order', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_passage_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('author_kind__in', ['client', 'together', 'worker', 'other'])), name='analysis_passage_known_author'), models.CheckConstraint(condition=models.Q(models.Q(('author_kind', 'other'), _negated=True), models.Q(models.Q(('author_name', ''), _negated=True), ('with_consent', True)), _connector='OR'), name='analysis_passage_other_has_name_and_consent'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='analysis_passage_says_something'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('description', 'note'), name='analysis_note_taken_over_once')],
            },
        ),
        migrations.CreateModel(
            name='DescriptionAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('who', models.CharField(max_length=200, verbose_name='who')),
                ('agrees', models.BooleanField(verbose_name='agrees')),
                ('reason', models.TextField(blank=True, verbose_name='why not')),
                ('on', models.DateField(verbose_name='on')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('description', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='analysis.persondescription')),
            ],
            options={
                'ordering': ['description', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_descriptionanswer_withdrawn_by_somebody'), models.UniqueConstraint(fields=('description', 'by'), name='analysis_one_answer_each'), models.CheckConstraint(condition=models.Q(('who', ''), _negated=True), name='analysis_answer_is_somebodys'), models.CheckConstraint(condition=models.Q(models.Q(('agrees', True), ('reason', '')), models.Q(('agrees', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='analysis_no_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Strength',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cycle', models.PositiveSmallIntegerField()),
                ('life_area', models.CharField(blank=True, max_length=40, verbose_name='life area')),
                ('source', models.CharField(choices=[('qualities', 'personal qualities'), ('skills', 'skills'), ('knowledge', 'knowledge'), ('interests', 'interests'), ('contacts', 'contacts'), ('surroundings', 'surroundings')], max_length=12, verbose_name='source')),
                ('text', models.CharField(max_length=300, verbose_name='strength')),
                ('named_by', models.CharField(max_length=200, verbose_name='named by')),
                ('on', models.DateField(verbose_name='named on')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='strengths', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'life_area'], name='analysis_strengths_of_area')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_strength_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('source__in', ['qualities', 'skills', 'knowledge', 'interests', 'contacts', 'surroundings'])), name='analysis_known_source'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='analysis_strength_says_something'), models.CheckConstraint(condition=models.Q(('named_by', ''), _negated=True), name='analysis_strength_named_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='Tie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('author_kind', models.CharField(choices=[('client', 'client'), ('together', 'together'), ('worker', 'worker'), ('other', 'somebody else')], max_length=8, verbose_name='who says this')),
                ('author_name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('with_consent', models.BooleanField(default=False, verbose_name='with consent')),
                ('cycle', models.PositiveSmallIntegerField()),
                ('from_area', models.CharField(max_length=40, verbose_name='from')),
                ('from_topic', models.CharField(blank=True, max_length=60, verbose_name='about')),
                ('to_area', models.CharField(max_length=40, verbose_name='to')),
                ('to_topic', models.CharField(blank=True, max_length=60, verbose_name='about')),
                ('effect', models.CharField(choices=[('hinders', 'makes it harder'), ('helps', 'helps')], default='hinders', max_length=8, verbose_name='what it does')),
                ('both_ways', models.BooleanField(default=False, verbose_name='both ways')),
                ('on', models.DateField(verbose_name='drawn on')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ties', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_tie_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('author_kind__in', ['client', 'together', 'worker', 'other'])), name='analysis_tie_known_author'), models.CheckConstraint(condition=models.Q(models.Q(('author_kind', 'other'), _negated=True), models.Q(models.Q(('author_name', ''), _negated=True), ('with_consent', True)), _connector='OR'), name='analysis_tie_other_has_name_and_consent'), models.CheckConstraint(condition=models.Q(('effect__in', ['hinders', 'helps'])), name='analysis_known_effect'), models.CheckConstraint(condition=models.Q(models.Q(('from_area', ''), _negated=True), models.Q(('to_area', ''), _negated=True)), name='analysis_tie_has_two_ends'), models.CheckConstraint(condition=models.Q(('from_area', models.F('to_area')), ('from_topic', models.F('to_topic')), _negated=True), name='analysis_tie_between_two_topics'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('case', 'from_area', 'from_topic', 'to_area', 'to_topic'), name='analysis_tie_drawn_once')],
            },
        ),
        migrations.CreateModel(
            name='Wish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cycle', models.PositiveSmallIntegerField()),
                ('life_area', models.CharField(max_length=40)),
                ('text', models.CharField(max_length=500, verbose_name='wish')),
                ('whose', models.CharField(max_length=200, verbose_name='whose wish')),
                ('on', models.DateField(verbose_name='said on')),
                ('came_true_on', models.DateField(blank=True, null=True, verbose_name='came true on')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wishes', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'life_area'], name='analysis_wishes_of_area')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_wish_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='analysis_wish_says_something'), models.CheckConstraint(condition=models.Q(('whose', ''), _negated=True), name='analysis_wish_is_of_somebody'), models.CheckConstraint(condition=models.Q(('came_true_on', None), ('came_true_on__gte', models.F('on')), _connector='OR'), name='analysis_wish_comes_true_later')],
            },
        ),
        migrations.CreateModel(
            name='AreaLeftOpen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cycle', models.PositiveSmallIntegerField()),
                ('life_area', models.CharField(max_length=40)),
                ('reason', models.CharField(max_length=300, verbose_name='why')),
                ('on', models.DateField(verbose_name='on')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas_left_open', to='cases.case')),
                ('withdrawn_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['case_id', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='analysis_arealeftopen_withdrawn_by_somebody'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='analysis_left_open_says_why'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('case', 'cycle', 'life_area'), name='analysis_left_open_once_a_round')],
            },
        ),
    ]
