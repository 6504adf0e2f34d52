//! Which rows of a long list are on the screen.

/// The first row shown, moved as little as possible so that the rows from `from` to `to` (both inside) are in sight.
pub fn scroll(top: usize, from: usize, to: usize, height: usize, count: usize) -> usize {
    let height = height.max(1);
    let mut top = top;
    if to >= top + height {
        top = (to + 1).saturating_sub(height);
    }
    // Where both ends do not fit, the first counts.
    top = top.min(from);
    top.min(count.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::scroll;

    #[test]
    fn it_moves_no_further_than_needed() {
        assert_eq!(scroll(0, 3, 3, 10, 40), 0);
        assert_eq!(scroll(0, 10, 10, 10, 40), 1);
        assert_eq!(scroll(20, 5, 6, 10, 40), 5);
        assert_eq!(scroll(39, 39, 39, 10, 40), 30);
        assert_eq!(scroll(5, 0, 20, 10, 40), 0, "the start of something too tall");
        assert_eq!(scroll(7, 0, 0, 10, 3), 0);
    }
}
