//! Bringing a register file into the platform.
//!
//! The file is read twice. The first pass checks every row, also against the facilities that are there,
//! and writes nothing; a file with errors ends here unless the caller keeps going. The second pass writes
//! in transactions of 500 rows, each with its outbox events and an audit row. One transaction over the
//! whole file would hold SQLite's only writer for half a minute, in which nobody can submit a review. The
//! price is that an import that is killed leaves a part behind; every chunk is whole, and running the same
//! command again completes it and finds the rest unchanged.

mod plan;
mod seen;
mod slugs;

use super::errors::{FileError, RowErrors};
use super::reader::RegisterReader;
use super::reference::{Reference, ReferenceError};
use super::row::FacilityRow;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::FacilityId;
use domain::{Clock, Facility, Ids};
use plan::Fate;
use seen::Seen;
use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};
use storage::{NewAudit, NewMessage, StorageError, Store, Topic, Tx};
use uuid::Uuid;

/// Rows that are looked up and written together.
const CHUNK: usize = 500;

/// How to import.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions {
    /// Check and count, write nothing.
    pub dry_run: bool,
    /// Write the good rows of a file that has bad ones.
    pub keep_going: bool,
    /// Whether new facilities take part, and so can be reviewed. Those that are there keep what they are.
    pub participating: bool,
    /// Whether the facilities of the file are made up. A made-up facility and a real one never share a key.
    pub invented: bool,
    /// The file is the whole register: close what it does not name, real or invented as the file is.
    /// Nothing is closed for a file with errors, for a bad row may be the one that names a facility.
    pub close_missing: bool,
}

/// How far an import is. Both passes go through the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportProgress {
    /// Whether this is the second pass, which writes.
    pub writing: bool,
    /// Bytes of the file taken up in this pass.
    pub bytes: u64,
    /// Rows read in this pass.
    pub rows: u64,
}

/// What an import did, or would do in a dry run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Rows of the file, the header not counted.
    pub rows: u64,
    /// Facilities that were not there.
    pub new: u64,
    /// Facilities with other facts than before.
    pub changed: u64,
    /// Facilities that stayed as they were.
    pub unchanged: u64,
    /// Facilities that have ended since.
    pub closed: u64,
    /// What is wrong with the file.
    pub errors: RowErrors,
    /// Columns of the file that mean nothing here.
    pub ignored_columns: Vec<String>,
    /// Whether anything was written. If not, the counts say what would have been.
    pub written: bool,
}

/// An import that could not be done.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read as a register.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database failed. The chunks before stay written.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The tables of the program are damaged.
    #[error(transparent)]
    Reference(#[from] ReferenceError),
    /// Somebody wrote to the file between the two passes.
    #[error("the file changed while it was read (line {0}); run the import again")]
    FileChanged(u64),
}

/// Imports a register file: upsert by `external_id`. `progress` is called once per 500 rows.
///
/// Reading blocks the task for the time of a chunk, which is fine for a command and not for a server.
/// Memory grows by about 100 bytes a row, for the keys.
///
/// # Errors
/// When the file or the database cannot be used. Bad rows are no error: see [`ImportSummary::errors`].
pub async fn import_facilities<R: Read + Seek + Send>(
    store: &Store,
    clock: &dyn Clock,
    ids: &dyn Ids,
    file: &mut R,
    options: ImportOptions,
    mut progress: impl FnMut(ImportProgress) + Send,
) -> Result<ImportSummary, ImportError> {
    let reference = Reference::embedded()?;
    let mut import = Import { store, ids, options, now: clock.now(), run: ids.uuid(), seen: Seen::default() };
    let mut summary = import.check(&mut *file, &reference, &mut progress).await?;
    let wanted = summary.errors.is_empty() || options.keep_going;
    if wanted && !options.dry_run {
        file.rewind().map_err(FileError::from)?;
        import.write(&mut *file, &reference, &mut summary, &mut progress).await?;
    }
    Ok(summary)
}

struct Import<'a> {
    store: &'a Store,
    ids: &'a dyn Ids,
    options: ImportOptions,
    now: DateTime<Utc>,
    /// Names this import in the audit log.
    run: Uuid,
    seen: Seen,
}

/// Rows with their lines, at most [`CHUNK`].
type Chunk = Vec<(u64, FacilityRow)>;

impl Import<'_> {
    async fn check<R: Read + Send>(
        &mut self,
        file: R,
        reference: &Reference,
        progress: &mut (impl FnMut(ImportProgress) + Send),
    ) -> Result<ImportSummary, ImportError> {
        let mut reader = RegisterReader::new(file, reference)?;
        let mut summary =
            ImportSummary { ignored_columns: reader.ignored().to_vec(), ..ImportSummary::default() };
        loop {
            let mut chunk = Chunk::new();
            let more = read_chunk(&mut reader, &mut summary.rows, |line, row| match row {
                Ok(row) => {
                    summary.errors.extend(self.seen.note(&row.external_id, line));
                    chunk.push((line, row));
                }
                Err(errors) => summary.errors.extend(errors),
            })?;
            self.check_chunk(&chunk, &mut summary).await?;
            progress(ImportProgress { writing: false, bytes: reader.bytes(), rows: summary.rows });
            if !more {
                break;
            }
        }
        summary.errors.sort();
        summary.closed += self.close_missing(&summary.errors, false).await?;
        Ok(summary)
    }

    /// Counts what a chunk would do, and finds the keys that belong to somebody else.
    async fn check_chunk(&mut self, chunk: &Chunk, summary: &mut ImportSummary) -> Result<(), ImportError> {
        let keys: Vec<&str> = chunk.iter().map(|(_, row)| row.external_id.as_str()).collect();
        let there = by_key(self.store.view().facilities().find_by_external_ids(&keys).await?);
        for (line, row) in chunk {
            if self.seen.writable(&row.external_id) != Some(true) {
                continue;
            }
            let Some(facility) = there.get(&row.external_id) else {
                summary.new += 1;
                continue;
            };
            if let Some(detail) = plan::conflict(row, facility, self.options.invented) {
                self.seen.refuse(&row.external_id);
                summary.errors.extend([seen::duplicate(*line, detail)]);
                continue;
            }
            match plan::fate(row, facility, self.now) {
                Fate::Unchanged => summary.unchanged += 1,
                Fate::Changed(_) => summary.changed += 1,
                Fate::Closed(_) => summary.closed += 1,
            }
        }
        Ok(())
    }

    async fn write<R: Read + Send>(
        &mut self,
        file: R,
        reference: &Reference,
        summary: &mut ImportSummary,
        progress: &mut (impl FnMut(ImportProgress) + Send),
    ) -> Result<(), ImportError> {
        let mut reader = RegisterReader::new(file, reference)?;
        (summary.new, summary.changed, summary.unchanged, summary.closed) = (0, 0, 0, 0);
        let mut rows = 0;
        loop {
            let (mut chunk, mut stranger) = (Chunk::new(), None);
            let more = read_chunk(&mut reader, &mut rows, |line, row| {
                let Ok(row) = row else { return };
                match self.seen.writable(&row.external_id) {
                    Some(true) => chunk.push((line, row)),
                    Some(false) => {}
                    None => stranger = stranger.or(Some(line)),
                }
            })?;
            if let Some(line) = stranger {
                return Err(ImportError::FileChanged(line));
            }
            self.write_chunk(chunk, summary).await?;
            summary.written = true;
            progress(ImportProgress { writing: true, bytes: reader.bytes(), rows });
            if !more {
                break;
            }
        }
        summary.closed += self.close_missing(&summary.errors, true).await?;
        Ok(())
    }

    /// One transaction. What is unchanged is not written, so that a second import of the same file costs
    /// little more than reading it.
    async fn write_chunk(&self, chunk: Chunk, summary: &mut ImportSummary) -> Result<(), ImportError> {
        let mut tx = self.store.begin().await?;
        let keys: Vec<&str> = chunk.iter().map(|(_, row)| row.external_id.as_str()).collect();
        let there = by_key(tx.facilities().find_by_external_ids(&keys).await?);
        let (mut fresh, mut touched, mut counts) = (Vec::new(), Vec::new(), [0u64; 4]);
        let [new, changed, unchanged, closed] = &mut counts;
        for (line, row) in chunk {
            let Some(facility) = there.get(&row.external_id) else {
                *new += 1;
                fresh.push(row);
                continue;
            };
            // Somebody may have added the facility since the first pass looked.
            if plan::conflict(&row, facility, self.options.invented).is_some() {
                return Err(ImportError::FileChanged(line));
            }
            match plan::fate(&row, facility, self.now) {
                Fate::Unchanged => *unchanged += 1,
                Fate::Changed(facility) => {
                    *changed += 1;
                    touched.push(*facility);
                }
                Fate::Closed(facility) => {
                    *closed += 1;
                    touched.push(*facility);
                }
            }
        }
        let fresh = self.new_facilities(&tx, &fresh).await?;
        tx.facilities().write(&fresh, &touched, self.now).await?;
        self.announce(&mut tx, fresh.iter().chain(&touched), counts);
        tx.commit(self.ids).await?;
        summary.new += counts[0];
        summary.changed += counts[1];
        summary.unchanged += counts[2];
        summary.closed += counts[3];
        Ok(())
    }

    async fn new_facilities(&self, tx: &Tx, rows: &[FacilityRow]) -> Result<Vec<Facility>, ImportError> {
        let wanted: Vec<String> = rows.iter().flat_map(slugs::candidates).collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let mut taken: HashSet<String> = tx.facilities().taken_slugs(&wanted).await?.into_iter().collect();
        Ok(rows.iter().map(|row| self.new_facility(row, &mut taken)).collect())
    }

    fn new_facility(&self, row: &FacilityRow, taken: &mut HashSet<String>) -> Facility {
        let id = FacilityId::next(self.ids);
        let blank = Facility {
            id,
            external_id: String::new(),
            slug: slugs::choose(row, id, taken),
            name: String::new(),
            kind: String::new(),
            sector: row.sector,
            organisation: None,
            organiser: None,
            municipality: None,
            nis: None,
            province: None,
            postcode: None,
            street: None,
            point: None,
            point_approximate: false,
            phone: None,
            email: None,
            website: None,
            capacity: None,
            offer: domain::Offer::default(),
            source: String::new(),
            participating: self.options.participating,
            invented: self.options.invented,
            closed_at: plan::closed_at(row, self.now),
        };
        plan::filled(row, blank)
    }

    /// Closes what the file does not name, or counts it. Walks through all facilities in order of id.
    async fn close_missing(&self, errors: &RowErrors, write: bool) -> Result<u64, ImportError> {
        if !self.options.close_missing || !errors.is_empty() {
            return Ok(0);
        }
        let (mut after, mut closed) = (None, 0);
        loop {
            let page = self.store.view().facilities().after(after, CHUNK as u64).await?;
            let Some(last) = page.last() else { return Ok(closed) };
            after = Some(last.id);
            let missing: Vec<Facility> = page
                .into_iter()
                .filter(|facility| facility.closed_at.is_none() && facility.invented == self.options.invented)
                .filter(|facility| !self.seen.contains(&facility.external_id))
                .map(|facility| Facility { closed_at: Some(self.now), ..facility })
                .collect();
            closed += missing.len() as u64;
            if write && !missing.is_empty() {
                self.close(&missing).await?;
            }
        }
    }

    async fn close(&self, facilities: &[Facility]) -> Result<(), ImportError> {
        let mut tx = self.store.begin().await?;
        tx.facilities().write(&[], facilities, self.now).await?;
        self.announce(&mut tx, facilities.iter(), [0, 0, 0, facilities.len() as u64]);
        Ok(tx.commit(self.ids).await?)
    }

    /// Tells the search index and the audit log, in the same transaction.
    fn announce<'f>(&self, tx: &mut Tx, facilities: impl Iterator<Item = &'f Facility>, counts: [u64; 4]) {
        let [new, changed, unchanged, closed] = counts;
        if new + changed + closed == 0 {
            return;
        }
        for facility in facilities {
            tx.send(NewMessage::about(Topic::IndexFacility, facility.id.0, self.now));
        }
        tx.changes_public();
        tx.record(NewAudit {
            at: self.now,
            actor: Actor::Operator,
            action: "register.imported",
            subject_kind: "import",
            subject: self.run,
            detail: serde_json::json!({
                "new": new, "changed": changed, "unchanged": unchanged, "closed": closed,
                "invented": self.options.invented,
            }),
        });
    }
}

fn by_key(facilities: Vec<Facility>) -> HashMap<String, Facility> {
    facilities.into_iter().map(|facility| (facility.external_id.clone(), facility)).collect()
}

/// Reads up to [`CHUNK`] rows; says whether there may be more.
fn read_chunk<R: Read>(
    reader: &mut RegisterReader<'_, R>,
    rows: &mut u64,
    mut take: impl FnMut(u64, Result<FacilityRow, Vec<super::errors::RowError>>),
) -> Result<bool, FileError> {
    for _ in 0..CHUNK {
        let Some(row) = reader.next_row()? else { return Ok(false) };
        *rows += 1;
        take(row.line, row.row);
    }
    Ok(true)
}
