//! How much of a file is read: what keeps any file of 64 MB within 256 MB of memory.

/// The most bytes that a file may have.
pub const MOST: usize = 64 << 20;
/// The most bytes that its text may have as UTF-8, in which Chinese is half as long again as in GB18030.
pub const MOST_TEXT: usize = 96 << 20;
/// The most bytes of YAML, which is read as a tree before it is a table.
pub const MOST_TREE: usize = 8 << 20;
/// The most bytes of Markdown and TOML, of which every few become an event or value that is kept.
pub const MOST_PAGE: usize = 2 << 20;
/// The most values in such a tree.
pub const MOST_VALUES: usize = 400_000;
/// The most rows.
pub const MOST_ROWS: usize = 1_000_000;
/// The most columns: what a sheet can have.
pub const MOST_COLUMNS: usize = 16_384;
/// The most cells.
pub const MOST_CELLS: usize = 8_000_000;
/// The most bytes to which the parts of a workbook may unpack, pictures aside.
pub const MOST_INFLATED: u64 = 50 << 20;
