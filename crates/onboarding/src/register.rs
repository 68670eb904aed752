//! The register of facilities: reading a file of it, checking every row, bringing it into the platform.
//!
//! Everything but [`import`] works on bytes and tables alone. A file is read as bytes, because a register
//! comes from elsewhere: one row that is no UTF-8 is an error of that row, not of the file.

pub mod coordinates;
pub mod errors;
pub mod fold;
pub mod import;
pub mod location;
mod nearby;
pub mod offer;
mod outlines;
pub mod reader;
pub mod reference;
pub mod row;
pub mod validate;

pub use errors::{FileError, RowError, RowErrors};
pub use import::{ImportError, ImportOptions, ImportProgress, ImportSummary, import_facilities};
pub use outlines::{Outline, outlines};
pub use reader::{RegisterReader, RowAt};
pub use reference::{Membership, Municipality, Reference, ReferenceError};
pub use row::FacilityRow;
