from django.apps import AppConfig


class QuestionnairesConfig(AppConfig):
    name = "fasenwijzer.questionnaires"
    label = "questionnaires"
