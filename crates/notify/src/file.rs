//! Mails as files.

use crate::{MailError, MailTransport, Message};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes each mail to `FOLDER/OUTBOX_ID.eml`. A file is there whole or not at all, and a mail that is
/// sent again changes nothing.
#[derive(Clone, Debug)]
pub struct FileTransport {
    folder: PathBuf,
}

impl FileTransport {
    /// Writes into `folder`, which is made when the first mail is written.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
}

#[async_trait::async_trait]
impl MailTransport for FileTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        let (folder, name, bytes) = (self.folder.clone(), message.id().to_string(), message.bytes());
        off_thread(move || write(&folder, &name, &bytes)).await
    }

    async fn check(&self) -> Result<(), MailError> {
        let folder = self.folder.clone();
        off_thread(move || {
            let probe = folder.join(".check.tmp");
            fs::create_dir_all(&folder)?;
            File::create(&probe)?.sync_all()?;
            fs::remove_file(&probe)
        })
        .await
    }
}

async fn off_thread(work: impl FnOnce() -> io::Result<()> + Send + 'static) -> Result<(), MailError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(MailError::Temporary(format!("the mail folder: {}", error.kind()))),
        Err(_) => Err(MailError::Temporary("the mail folder: interrupted".to_owned())),
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let target = folder.join(format!("{name}.eml"));
    if target.exists() {
        return Ok(());
    }
    let temporary = folder.join(format!(".{name}.tmp"));
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, &target)?;
    // The new name is on disk only once the folder is.
    File::open(folder)?.sync_all()
}
