//! Pure: rows to Markdown, HTML and text.
