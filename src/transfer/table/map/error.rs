//! Why columns could not be mapped.

/// Why columns could not be mapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapError {
    /// There is no column of this name.
    NoColumn {
        /// What was asked for.
        name: String,
        /// Names that are like it; every name where none is.
        near: Vec<String>,
    },
    /// There is no field of this name.
    NoField {
        /// What was asked for.
        name: String,
        /// Names that are like it; every name where none is.
        near: Vec<String>,
    },
    /// Two columns were told to fill one field.
    Twice {
        /// The field.
        field: String,
        /// The columns.
        columns: [String; 2],
    },
    /// No column was found for fields that are needed.
    Needed {
        /// The fields.
        fields: Vec<String>,
        /// The columns that are left.
        columns: Vec<String>,
    },
}
