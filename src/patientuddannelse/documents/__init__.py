"""Documents of many pages for a session: guides, booklets, questionnaires."""
