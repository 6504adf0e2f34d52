//! Columns that fit: the least important are left out first, the room that is left goes to the most important.

/// One column.
#[derive(Debug, Clone, Copy, Default)]
pub struct Column {
    /// The cells below which it says nothing.
    pub least: usize,
    /// The cells that it needs for everything.
    pub most: usize,
    /// How soon it is left out where room is short: the highest first, of equals the one further right. 0 is what a row is
    /// called by: it stands out where the row is selected.
    pub rank: u8,
    /// Whether it takes whatever room is left.
    pub grows: bool,
    /// Whether its text stands at its right end.
    pub right: bool,
}

/// Cells between two columns.
pub const GAP: usize = 1;

/// The cells of each column on a row of so many; none for a column that is left out.
pub fn fit(columns: &[Column], room: usize) -> Vec<Option<usize>> {
    let mut cells: Vec<Option<usize>> = columns.iter().map(|column| Some(column.least)).collect();
    let taken = |cells: &[Option<usize>]| {
        let kept = cells.iter().flatten();
        kept.clone().sum::<usize>() + GAP * kept.count().saturating_sub(1)
    };
    while taken(&cells) > room && cells.iter().flatten().count() > 1 {
        let last = (0..columns.len()).filter(|n| cells[*n].is_some()).max_by_key(|n| columns[*n].rank);
        let Some(last) = last else { break };
        cells[last] = None;
    }
    let mut spare = room.saturating_sub(taken(&cells));
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|n| columns[*n].rank);
    for n in order {
        if let Some(cells) = &mut cells[n] {
            let more = columns[n].most.saturating_sub(*cells).min(spare);
            *cells += more;
            spare -= more;
        }
    }
    let grows = cells.iter_mut().zip(columns).filter(|(_, column)| column.grows).find_map(|(cells, _)| cells.as_mut());
    if let Some(cells) = grows {
        *cells += spare;
    }
    // The last one left may still be too wide.
    if let [only] = cells.iter_mut().flatten().collect::<Vec<_>>().as_mut_slice() {
        **only = (**only).min(room);
    }
    cells
}
