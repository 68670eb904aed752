//! Opening a directory: creating it, or setting aside what cannot be used.
//!
//! ```text
//! DIR/format          version of fields and analysis
//! DIR/needs-rebuild   why the index is not complete; removed by a finished rebuild
//! DIR/index/          the tantivy index
//! DIR/set-aside/      the last index that could not be used
//! DIR/open.lock       held while opening
//! ```

use super::fault::{fault, io_fault};
use super::schema::{Fields, VERSION};
use crate::SearchError;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tantivy::{Index, IndexReader, IndexSettings, ReloadPolicy};

/// Why an index that was opened does not hold what it should, until it is rebuilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RebuildReason {
    /// There was none.
    New,
    /// It was made by a version of the program with other fields or another analysis.
    OtherVersion,
    /// It was damaged.
    Damaged,
    /// A rebuild began and was not finished, or is still under way in another process.
    BrokenOff,
}

impl RebuildReason {
    const ALL: [Self; 4] = [Self::New, Self::OtherVersion, Self::Damaged, Self::BrokenOff];

    /// One word for logs and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::OtherVersion => "other_version",
            Self::Damaged => "damaged",
            Self::BrokenOff => "broken_off",
        }
    }
}

/// An index on disk with its reader.
pub struct OnDisk {
    /// The index.
    pub index: Index,
    /// Its reader.
    pub reader: IndexReader,
}

/// Opens the index in `dir`, or makes an empty one there and notes why.
///
/// # Errors
/// [`SearchError::Unavailable`] when the directory cannot be read or written.
pub fn open(dir: &Path, fields: &Fields) -> Result<OnDisk, SearchError> {
    fs::create_dir_all(dir).map_err(io_fault)?;
    let lock = fs::File::create(dir.join("open.lock")).map_err(io_fault)?;
    // Two processes that start together: one makes the index, the other finds it.
    lock.lock().map_err(io_fault)?;
    let reason = match usable(dir, fields) {
        Ok(opened) => return Ok(opened),
        Err(Unusable::Because(reason)) => reason,
        Err(Unusable::Failed(error)) => return Err(error),
    };
    tracing::warn!(reason = reason.as_str(), "the search index starts empty and needs a rebuild");
    create_empty(dir, fields, reason)
}

/// Why the index in `dir` is not complete, if it is not.
pub fn needs_rebuild(dir: &Path) -> Option<RebuildReason> {
    let text = fs::read_to_string(marker(dir)).ok()?;
    // A marker that is half written still says that a rebuild is needed.
    Some(RebuildReason::ALL.into_iter().find(|r| r.as_str() == text.trim()).unwrap_or(RebuildReason::Damaged))
}

/// Notes that a rebuild is finished.
///
/// # Errors
/// [`SearchError::Unavailable`] when the note cannot be removed.
pub fn rebuilt(dir: &Path) -> Result<(), SearchError> {
    match fs::remove_file(marker(dir)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io_fault(error)),
        _ => Ok(()),
    }
}

/// Where tantivy keeps its files.
pub fn index_dir(dir: &Path) -> PathBuf {
    dir.join("index")
}

/// A reader that looks for new commits only when told.
///
/// # Errors
/// As [`fault`] tells.
pub fn reader(index: &Index) -> Result<IndexReader, SearchError> {
    // A search reads at most a hundred documents; the default of 100 cached blocks for every
    // segment would be megabytes at rest.
    let builder = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(8);
    builder.try_into().map_err(fault)
}

/// Settings of a new index.
pub fn settings() -> IndexSettings {
    IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() }
}

enum Unusable {
    Because(RebuildReason),
    Failed(SearchError),
}

fn usable(dir: &Path, fields: &Fields) -> Result<OnDisk, Unusable> {
    let path = index_dir(dir);
    if !path.exists() {
        return Err(Unusable::Because(RebuildReason::New));
    }
    let format = fs::read_to_string(dir.join("format")).unwrap_or_default();
    if format.trim() != VERSION.to_string() {
        return Err(Unusable::Because(RebuildReason::OtherVersion));
    }
    let judge = |error| match error {
        SearchError::Corrupt(_) => Unusable::Because(RebuildReason::Damaged),
        error => Unusable::Failed(error),
    };
    let index = Index::open_in_dir(&path).map_err(fault).map_err(judge)?;
    if index.schema() != fields.schema {
        return Err(Unusable::Because(RebuildReason::OtherVersion));
    }
    let reader = reader(&index).map_err(judge)?;
    Ok(OnDisk { index, reader })
}

fn create_empty(dir: &Path, fields: &Fields, reason: RebuildReason) -> Result<OnDisk, SearchError> {
    let path = index_dir(dir);
    // The note comes first: a kill from here on still leads to a rebuild.
    fs::write(marker(dir), reason.as_str()).map_err(io_fault)?;
    if path.exists() {
        let aside = dir.join("set-aside");
        if aside.exists() {
            fs::remove_dir_all(&aside).map_err(io_fault)?;
        }
        fs::rename(&path, &aside).map_err(io_fault)?;
    }
    fs::create_dir_all(&path).map_err(io_fault)?;
    let builder = Index::builder().schema(fields.schema.clone()).settings(settings());
    let index = builder.create_in_dir(&path).map_err(fault)?;
    fs::write(dir.join("format"), format!("{VERSION}\n")).map_err(io_fault)?;
    let reader = reader(&index)?;
    Ok(OnDisk { index, reader })
}

fn marker(dir: &Path) -> PathBuf {
    dir.join("needs-rebuild")
}
