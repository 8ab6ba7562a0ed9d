"""Long tasks done by people, through the browser: whole cases, the keyboard, every page, and what things cost."""
