//! What a text looks like before it is parsed.

/// Whether it begins as JSON does, and not as TOML or Markdown.
pub fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let mut start = text.chars();
    let opens = match start.next() {
        Some('{') => true,
        // `[[template]]`, `[pack]`, `[ ] line` and `[link](to)` are something else.
        Some('[') => matches!(start.as_str().trim_start().chars().next(), Some('{' | '[' | '"' | ']')),
        _ => false,
    };
    opens && !is_toml(text) && !text.starts_with("[]") && !text.starts_with("[ ]")
}

/// Whether the first line that says something is a TOML header or a key with a value.
pub fn is_toml(text: &str) -> bool {
    let Some(line) = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')) else {
        return false;
    };
    let is_key = |key: &str| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '"'))
    };
    let header = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match header {
        Some((name, rest)) => {
            let rest = rest.strip_prefix(']').unwrap_or(rest).trim();
            is_key(name.strip_prefix('[').unwrap_or(name)) && (rest.is_empty() || rest.starts_with('#'))
        }
        None => line.split_once('=').is_some_and(|(key, _)| is_key(key)),
    }
}

/// Whether most lines are `key: value`, in a list or not.
pub fn is_yaml(text: &str) -> bool {
    let (mut lines, mut keys) = (0_usize, 0_usize);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines += 1;
        let line = line.trim_start_matches("- ").trim_start_matches('{');
        let is_key = line.split_once(':').is_some_and(|(key, value)| {
            let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
            plain && (value.is_empty() || value.starts_with(' '))
        });
        keys += usize::from(is_key);
    }
    keys * 2 > lines.max(3)
}
