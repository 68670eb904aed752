//! The migrated database of either engine that tests copy: a copy costs milliseconds, the migrations a second.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use super::connect;
use crate::postgres;

/// The key of the advisory lock under which one process makes the template; any fixed number will do.
const LOCK: i64 = 0x7761_6172_6465_7269;

/// The migrated SQLite file. The first tests of a run make it in the folder for temporary files.
pub(super) async fn sqlite_file() -> Result<PathBuf> {
    let file = std::env::temp_dir().join(format!("waardering_template_{:016x}.db", fingerprint()?));
    if file.exists() {
        return Ok(file);
    }
    let folder = tempfile::Builder::new().prefix("waardering-template-").tempdir()?;
    let draft = folder.path().join("draft.db");
    let connection = connect(&format!("sqlite://{}?mode=rwc", draft.display())).await?;
    Migrator::up(&connection, None).await.context("cannot migrate SQLite")?;
    connection.close().await?;
    // Whoever else made it meanwhile made the same: the last one stays.
    std::fs::rename(&draft, &file)?;
    Ok(file)
}

/// The PostgreSQL template's name. It is made when it is not there yet; concurrent callers wait for the first.
pub(super) async fn on_server(server: &str) -> Result<String> {
    let name = format!("waardering_template_{:016x}", fingerprint()?);
    let admin = connect(server).await?;
    if !exists(&admin, &name).await? {
        admin.execute_unprepared(&format!("SELECT pg_advisory_lock({LOCK})")).await?;
        if !exists(&admin, &name).await? {
            make(server, &admin, &name).await?;
        }
        admin.execute_unprepared(&format!("SELECT pg_advisory_unlock({LOCK})")).await?;
    }
    admin.close().await?;
    Ok(name)
}

/// The name appears only when the schema is complete: a killed process leaves no half template.
async fn make(server: &str, admin: &DatabaseConnection, name: &str) -> Result<()> {
    let draft = format!("{name}_draft");
    admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS \"{draft}\" WITH (FORCE)")).await?;
    admin.execute_unprepared(&format!("CREATE DATABASE \"{draft}\"")).await?;
    let connection = connect(&postgres::url_of(server, &draft)).await?;
    Migrator::up(&connection, None).await.context("cannot migrate PostgreSQL")?;
    connection.close().await?;
    admin.execute_unprepared(&format!("ALTER DATABASE \"{draft}\" RENAME TO \"{name}\"")).await?;
    Ok(())
}

async fn exists(admin: &DatabaseConnection, name: &str) -> Result<bool> {
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT 1 FROM pg_database WHERE datname = $1",
        [name.into()],
    );
    Ok(admin.query_one_raw(statement).await?.is_some())
}

/// Changes when any migration's source changes, so that a server that outlives a run serves no old schema.
fn fingerprint() -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for migration in Migrator::migrations() {
        migration.name().hash(&mut hasher);
    }
    hash_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/src"), &mut hasher)?;
    Ok(hasher.finish())
}

fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let entries: std::io::Result<Vec<_>> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = entries?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(&path, hasher)?;
        } else {
            path.hash(hasher);
            std::fs::read(&path)?.hash(hasher);
        }
    }
    Ok(())
}
