//! Charts as drawings inside the page (SVG): named and described for who cannot see them, told apart by shape and hatching, so
//! that a grey print says the same.

mod bars;
mod line;
mod scale;

use super::escape;
use crate::report::document::Chart;

/// How wide a drawing is, in its own units; a page scales it.
const WIDE: f64 = 720.0;
/// How wide a cell of text is in a drawing, in its own units.
const CELL: f64 = 6.4;

/// A chart with its caption.
pub(super) fn draw(chart: &Chart) -> String {
    let (title, says, (tall, drawn)) = match chart {
        Chart::Line(line) => (&line.title, &line.says, line::draw(line)),
        Chart::Bars(bars) => (&bars.title, &bars.says, bars::draw(bars)),
    };
    let (title, says) = (escape(title.as_str()), escape(says.as_str()));
    format!(
        "<figure class=\"chart\"><figcaption>{title}</figcaption>\n\
         <svg viewBox=\"0 0 {WIDE} {tall}\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title><desc>{says}</desc>\n{drawn}</svg>\n<p class=\"says\">{says}</p></figure>"
    )
}

/// A number of a drawing: a tenth of a unit is finer than print.
fn n(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text in a drawing; `class` says how it is set.
fn text(x: f64, y: f64, class: &str, text: &str) -> String {
    format!("<text x=\"{}\" y=\"{}\" class=\"{class}\">{}</text>\n", n(x), n(y), escape(text))
}

/// A straight line.
fn rule(class: &str, from: (f64, f64), to: (f64, f64)) -> String {
    let ((x1, y1), (x2, y2)) = (from, to);
    format!("<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", n(x1), n(y1), n(x2), n(y2))
}
