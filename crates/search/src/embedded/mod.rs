//! The embedded engine: a tantivy index in a directory, or in memory.
//!
//! Any number of processes may read a directory; the lock for writing is taken only while one
//! writes. Reading looks at the directory's `meta.json` before each search, so a commit of another
//! process is seen by the next search without a thread that watches.

mod collect;
mod columns;
mod entries;
mod fault;
mod open;
mod plan;
mod read;
mod schema;
mod suggest;
mod writer;

use crate::SearchError;
use crate::document::{FacilityDocument, ReviewDocument};
use crate::index::{Change, ChangeStream, CheckReport, Counts, Entry, EntryKind, SearchIndex};
use crate::page::Page;
use crate::query::{FacilityQuery, ReviewQuery};
use crate::suggestion::Suggestion;
use async_trait::async_trait;
use fault::{fault, io_fault};
use futures::StreamExt;
pub use open::RebuildReason;
pub(crate) use schema::thousandths;
use schema::{FACILITY, Fields, REVIEW};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex as StdMutex, PoisonError, Weak};
use std::time::SystemTime;
use tantivy::collector::Count;
use tantivy::{Index, IndexReader, Searcher};
use tokio::sync::{Mutex, OwnedMutexGuard, Semaphore};
use tokio::task::spawn_blocking;
use uuid::Uuid;
use writer::Slot;

/// Searches at the same time; more wait. Each takes a thread while it runs.
const PARALLEL: usize = 16;
/// Changes handed to the writer at a time during a rebuild.
const CHUNK: usize = 500;

/// The embedded engine. Clones share one index. Needs a tokio runtime with time.
#[derive(Clone)]
pub struct EmbeddedIndex {
    inner: Arc<Inner>,
}

/// An index that was opened.
pub struct Opened {
    /// The index.
    pub index: EmbeddedIndex,
    /// Why it is not complete: the caller shall call [`SearchIndex::replace_all`]. Said at every
    /// opening until that is done.
    pub needs_rebuild: Option<RebuildReason>,
}

struct Inner {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    dir: Option<PathBuf>,
    /// What `meta.json` looked like when the reader last loaded it.
    seen: StdMutex<Option<Stamp>>,
    slot: Arc<Mutex<Slot>>,
    permits: Semaphore,
}

/// Tells one `meta.json` from the next. It is replaced by a rename, so its inode changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    len: u64,
    inode: u64,
}

impl EmbeddedIndex {
    /// Opens the index in `dir`, creating what is missing. One that is damaged or of another version
    /// is moved to `dir/set-aside` and an empty one takes its place. Takes no lock for writing.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] when the directory cannot be read or written.
    pub fn open(dir: impl AsRef<Path>) -> Result<Opened, SearchError> {
        let dir = dir.as_ref();
        let fields = Fields::new();
        let seen = stamp(dir);
        let opened = open::open(dir, &fields)?;
        let index = Self::new(opened.index, opened.reader, fields, Some(dir.to_owned()));
        *index.inner.seen.lock().unwrap_or_else(PoisonError::into_inner) = seen;
        Ok(Opened { index, needs_rebuild: open::needs_rebuild(dir) })
    }

    /// An index that lives as long as its last clone.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] when the engine does not start.
    pub fn in_memory() -> Result<Self, SearchError> {
        let fields = Fields::new();
        let builder = Index::builder().schema(fields.schema.clone()).settings(open::settings());
        let index = builder.create_in_ram().map_err(fault)?;
        let reader = open::reader(&index)?;
        Ok(Self::new(index, reader, fields, None))
    }

    /// Why the index is not complete at this moment, if it is not.
    pub fn needs_rebuild(&self) -> Option<RebuildReason> {
        self.inner.dir.as_deref().and_then(open::needs_rebuild)
    }

    fn new(index: Index, reader: IndexReader, fields: Fields, dir: Option<PathBuf>) -> Self {
        let inner = Inner {
            index,
            reader,
            fields,
            dir,
            seen: StdMutex::default(),
            slot: Arc::default(),
            permits: Semaphore::new(PARALLEL),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Runs `search` on the newest commit, on a thread that may block.
    async fn read<T: Send + 'static>(
        &self,
        search: impl FnOnce(&Searcher, &Fields) -> Result<T, SearchError> + Send + 'static,
    ) -> Result<T, SearchError> {
        let _permit =
            self.inner.permits.acquire().await.map_err(|e| SearchError::Unavailable(e.to_string()))?;
        let inner = Arc::clone(&self.inner);
        blocking(move || {
            inner.refresh()?;
            search(&inner.reader.searcher(), &inner.fields)
        })
        .await
    }

    /// Drops the writer when nothing was written for a while, after its merges.
    fn close_when_idle(&self, uses: u64) {
        let inner: Weak<Inner> = Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            tokio::time::sleep(writer::IDLE).await;
            let Some(slot) = inner.upgrade().map(|inner| Arc::clone(&inner.slot)) else { return };
            let mut slot = slot.lock_owned().await;
            if slot.uses != uses {
                return;
            }
            let Some(writer) = slot.writer.take() else { return };
            let closed = blocking(move || {
                let closed = writer.wait_merging_threads().map_err(fault);
                drop(slot);
                closed
            });
            if let Err(error) = closed.await {
                tracing::warn!(%error, "merging the search index failed");
            }
        });
    }
}

impl Inner {
    /// Loads the newest commit, if there is another since the last time.
    fn refresh(&self) -> Result<(), SearchError> {
        let Some(dir) = &self.dir else { return Ok(()) };
        let now = stamp(dir);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if now.is_none() || *seen != now {
            self.reader.reload().map_err(fault)?;
            *seen = now;
        }
        Ok(())
    }

    /// Makes what the writer holds durable and visible.
    fn commit(&self, writer: &mut tantivy::IndexWriter) -> Result<(), SearchError> {
        writer.commit().map_err(fault)?;
        self.reader.reload().map_err(fault)
    }

    fn count(&self) -> Result<Counts, SearchError> {
        let searcher = self.reader.searcher();
        let count = |doc_type| searcher.search(&*plan::all(&self.fields, doc_type), &Count).map_err(fault);
        Ok(Counts { facilities: count(FACILITY)? as u64, reviews: count(REVIEW)? as u64 })
    }

    fn check(&self) -> Result<CheckReport, SearchError> {
        self.refresh()?;
        let damaged = self.index.validate_checksum().map_err(fault)?;
        if !damaged.is_empty() {
            return Err(SearchError::Corrupt(format!("{} files with a wrong check sum", damaged.len())));
        }
        if let Some(reason) = self.dir.as_deref().and_then(open::needs_rebuild) {
            return Err(SearchError::Unavailable(format!("a rebuild is needed ({})", reason.as_str())));
        }
        let searcher = self.reader.searcher();
        let bytes = searcher.space_usage().map_err(io_fault)?.total().get_bytes();
        Ok(CheckReport {
            engine: format!("tantivy {}", tantivy::version()),
            counts: self.count()?,
            detail: format!("{} segments, {} kB", searcher.segment_readers().len(), bytes / 1_000),
        })
    }

    /// Carries out changes with the writer of the slot; on an error the writer goes, and with it
    /// what was not committed.
    fn write(&self, slot: &mut Slot, changes: Vec<Change>) -> Result<(), SearchError> {
        let mut writer = match slot.writer.take() {
            Some(writer) => writer,
            None => writer::make(&self.index)?,
        };
        writer::stage(&writer, &self.fields, changes)?;
        self.commit(&mut writer)?;
        slot.writer = Some(writer);
        Ok(())
    }
}

#[async_trait]
impl SearchIndex for EmbeddedIndex {
    async fn apply(&self, changes: Vec<Change>) -> Result<(), SearchError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut slot: OwnedMutexGuard<Slot> = Arc::clone(&self.inner.slot).lock_owned().await;
        slot.uses += 1;
        let uses = slot.uses;
        let inner = Arc::clone(&self.inner);
        // The guard goes along: when the caller gives up, the write is still finished alone.
        let done = blocking(move || inner.write(&mut slot, changes)).await;
        self.close_when_idle(uses);
        done
    }

    async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, SearchError> {
        let query = query.clone();
        self.read(move |searcher, fields| read::facilities(searcher, fields, &query)).await
    }

    async fn reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, SearchError> {
        let query = query.clone();
        self.read(move |searcher, fields| read::reviews(searcher, fields, &query)).await
    }

    async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError> {
        let q = q.to_owned();
        self.read(move |searcher, fields| suggest::suggest(searcher, fields, &q, limit)).await
    }

    /// One writer removes the old content and adds the new one in a single commit, holding the lock
    /// from before the first row is read: `apply` here waits, another process gets `Unavailable` after
    /// 15 seconds and repeats. Either way a change comes after the rows it is newer than.
    async fn replace_all(&self, changes: ChangeStream<'_>) -> Result<Counts, SearchError> {
        let mut slot = Arc::clone(&self.inner.slot).lock_owned().await;
        slot.uses += 1;
        let uses = slot.uses;
        let (inner, idle) = (Arc::clone(&self.inner), slot.writer.take());
        // The writer is out of the slot until the end: dropping it forgets what it was handed.
        let mut writer = blocking(move || {
            let writer = idle.map_or_else(|| writer::make(&inner.index), Ok)?;
            writer::clear(&writer, &inner.fields);
            Ok(writer)
        })
        .await?;
        let mut chunks = changes.chunks(CHUNK);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.into_iter().collect::<Result<Vec<Change>, SearchError>>()?;
            let inner = Arc::clone(&self.inner);
            writer = blocking(move || writer::stage(&writer, &inner.fields, chunk).map(|()| writer)).await?;
        }
        let inner = Arc::clone(&self.inner);
        let counts = blocking(move || {
            inner.commit(&mut writer)?;
            if let Some(dir) = &inner.dir {
                open::rebuilt(dir)?;
            }
            slot.writer = Some(writer);
            inner.count()
        })
        .await;
        self.close_when_idle(uses);
        counts
    }

    async fn counts(&self) -> Result<Counts, SearchError> {
        let inner = Arc::clone(&self.inner);
        blocking(move || inner.refresh().and_then(|()| inner.count())).await
    }

    async fn check(&self) -> Result<CheckReport, SearchError> {
        let inner = Arc::clone(&self.inner);
        blocking(move || inner.check()).await
    }

    async fn needs_rebuild(&self) -> Result<Option<RebuildReason>, SearchError> {
        Ok(self.inner.dir.as_deref().and_then(open::needs_rebuild))
    }

    async fn entries(
        &self,
        kind: EntryKind,
        after: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<Entry>, SearchError> {
        self.read(move |searcher, fields| entries::entries(searcher, fields, kind, after, limit)).await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, SearchError> + Send + 'static,
) -> Result<T, SearchError> {
    spawn_blocking(work).await.map_err(|_| SearchError::Unavailable("a search task broke off".to_owned()))?
}

fn stamp(dir: &Path) -> Option<Stamp> {
    let meta = std::fs::metadata(open::index_dir(dir).join("meta.json")).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&meta);
    #[cfg(not(unix))]
    let inode = 0;
    Some(Stamp { modified: meta.modified().ok(), len: meta.len(), inode })
}
