"""The settings: one file. What differs between installations comes from the environment (see environment.py)."""

from pathlib import Path

from csp.constants import NONE, SELF

from fasenwijzer.config import environment

ROOT = Path(__file__).resolve().parents[3]
MODE = environment.mode()
TESTING = MODE == "test"

DATA = environment.data_dir(ROOT / "var" / "test" if TESTING else ROOT / "var")
SECRET_KEY = "only-for-tests" if TESTING else environment.secret_key(DATA / "secret-key")
VAULT_FILE = DATA / "vault-keys"
VAULT_KEYS = environment.vault_keys(VAULT_FILE, testing=TESTING)
ADDRESSES = environment.addresses()
HTTPS = any(address.startswith("https://") for address in ADDRESSES)
DEBUG = False

# A clock that can be set is for tests and the demo; config/start.py refuses it to a real organisation.
CLOCK_CAN_BE_SET = MODE in {"test", "demo"}
CLOCK_STARTS_AT = environment.moment("FASENWIJZER_AT") if CLOCK_CAN_BE_SET else None

INSTALLED_APPS = [
    "fasenwijzer.conferences",
    "fasenwijzer.portal",
    "fasenwijzer.search",
    "fasenwijzer.privacy",
    "fasenwijzer.monitor",
    "fasenwijzer.participation",
    "fasenwijzer.guide",
    "fasenwijzer.today",
    "fasenwijzer.journey",
    "fasenwijzer.exits",
    "fasenwijzer.letters",
    "fasenwijzer.evaluations",
    "fasenwijzer.risks",
    "fasenwijzer.journal",
    "fasenwijzer.plan",
    "fasenwijzer.analysis",
    "fasenwijzer.network",
    "fasenwijzer.asking",
    "fasenwijzer.cases",
    "fasenwijzer.questionnaires",
    "fasenwijzer.configurator",
    "fasenwijzer.people",
    "fasenwijzer.access",
    "fasenwijzer.audit",
    "fasenwijzer.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random against BREACH; tokens are masked for each answer
    "csp.middleware.CSPMiddleware",
    "fasenwijzer.config.middleware.privacy_headers",
    "fasenwijzer.config.middleware.in_words",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fasenwijzer.people.middleware.own_language",
    "fasenwijzer.people.how_long.session_limits",
    "fasenwijzer.people.discreet.discreet",
    "fasenwijzer.portal.reading.here.reading_here",
    "fasenwijzer.people.let_in.stays_there",
    "fasenwijzer.people.middleware.organisation",
    "fasenwijzer.people.middleware.second_factor",
    "fasenwijzer.config.navigation.menu",
]

ROOT_URLCONF = "fasenwijzer.config.urls"
WSGI_APPLICATION = "fasenwijzer.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "fasenwijzer.ui.templatetags.ui",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# What is kept.
DATABASES = {"default": environment.database(DATA, lasting=not TESTING)}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if TESTING
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = TESTING
# What was destroyed, as marks: beside the database, so that a backup that is put back forgets the same again.
DESTROYED_FILE = DATA / "destroyed"
BACKUP_TO = environment.several("FASENWIJZER_BACKUP_TO")
LAST_BACKUP_FILE = DATA / "last-backup"
# No address leads here: files of clients go through the door (cases/files).
MEDIA_ROOT = DATA / "files"
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "fasenwijzer.cases.files.receiving.UpToTheLargest",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# Texts are long here; what a form may hold is said by the form, at the field.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Whether the organisation keeps the BSN of clients at all (cases/bsn): a choice that is made, not one that happens.
BSN = environment.yes("FASENWIJZER_BSN", default=MODE != "run")
MEETINGS_OF = "fasenwijzer.conferences.meetings.coming.meetings_of"
"""What an agenda and Today show beside conversations, from a package above them."""
PROMISED_ABOUT = "fasenwijzer.conferences.items.promised.promised_about"
PROMISED_BY = "fasenwijzer.conferences.items.promised.promised_by"
"""What a file and Today show of what colleagues agreed on, from a package above them."""

# Language and time.
LANGUAGE_CODE = "nl"
LANGUAGES = [
    ("nl", "Nederlands"),
    ("nl-simple", "Eenvoudig Nederlands"),
    ("en", "English"),
    ("pl", "Polski"),
    ("uk", "Українська"),
    ("tr", "Türkçe"),
    ("ar", "العربية"),
]
# Colleagues read Dutch or English; the client's place is there in all of them (people/me, portal/reading).
LOCALE_PATHS = [Path(__file__).parent / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Who gets in.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher" if TESTING else "django.contrib.auth.hashers.Argon2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
AUTH_USER_MODEL = "people.User"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "fasenwijzer.config.accounts.Adapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_FORMS = {"login": "fasenwijzer.config.login_form.LoginForm"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login_name"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Fasenwijzer"
# A broker that says who a client is, such as one for DigiD (people/outside); None: there is none.
OIDC = environment.broker()
SOCIALACCOUNT_ADAPTER = "fasenwijzer.people.outside.adapter.OutsideAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [OIDC.app] if OIDC else []}}

# What the browser is told.
ALLOWED_HOSTS = environment.hosts(ADDRESSES)
CSRF_TRUSTED_ORIGINS = ADDRESSES
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
LANGUAGE_COOKIE_NAME = "__Host-language" if HTTPS else "language"
CALENDAR_COOKIE_NAME = "__Host-calendar" if HTTPS else "calendar"
READING_COOKIE_NAME = "__Host-reading" if HTTPS else "reading"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * environment.whole_number("FASENWIJZER_SESSION_HOURS", 10, least=1, most=24)
IDLE_DEFAULT = 10 * 60 if MODE == "demo" else 30
SESSION_IDLE_SECONDS = 60 * environment.whole_number("FASENWIJZER_IDLE_MINUTES", IDLE_DEFAULT, least=5, most=24 * 60)
CSRF_FAILURE_VIEW = "fasenwijzer.people.gate.send_again"
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# With "no-referrer" a browser sends the origin of a form as "null", and no form passes the CSRF check.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
PROXIES = environment.whole_number("FASENWIJZER_PROXIES", 0, least=0, most=9)
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF, *([OIDC.origin] if OIDC else [])],
    }
}

# Mail and logs.
# Whoever reads along in a mailbox learns nothing from who it is from: an address without a name.
DEFAULT_FROM_EMAIL = environment.mail_from(ADDRESSES)
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MAIL_IS_WAITED_FOR = TESTING
vars().update(environment.mail(DATA))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {"()": "fasenwijzer.config.logs.Discreet", "format": "%(asctime)s %(levelname)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
