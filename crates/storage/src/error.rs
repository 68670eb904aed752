//! What can go wrong with the database.

use crate::vault::VaultError;
use domain::{ErrorKind, RuleError};
use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError};

/// A failure of the database or of what is in it.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The database did not do what it was asked.
    #[error("database: {0}")]
    Database(DbErr),
    /// Something with the same key is there already.
    #[error("already there")]
    Duplicate,
    /// The database is away or too busy.
    #[error("database unavailable: {0}")]
    Unavailable(DbErr),
    /// A row holds what no row should hold.
    #[error("corrupt row in {table}: {problem}")]
    Corrupt {
        /// Which table.
        table: &'static str,
        /// What is wrong; no content.
        problem: String,
    },
    /// Something could not be sealed or opened.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl StorageError {
    /// The ledger has fewer entries than it says.
    pub fn missing_entry() -> Self {
        Self::corrupt("ledger_entries", "an entry is missing")
    }

    pub(crate) fn corrupt(table: &'static str, problem: impl Into<String>) -> Self {
        Self::Corrupt { table, problem: problem.into() }
    }
}

impl From<DbErr> for StorageError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            return Self::Duplicate;
        }
        match error {
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => Self::Unavailable(error),
            DbErr::Exec(RuntimeErr::SqlxError(ref cause))
            | DbErr::Query(RuntimeErr::SqlxError(ref cause))
                if is_away(cause) =>
            {
                Self::Unavailable(error)
            }
            _ => Self::Database(error),
        }
    }
}

/// Whether the connection, not the statement, is at fault: the same call may succeed in a moment.
fn is_away(cause: &SqlxError) -> bool {
    match cause {
        SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed => true,
        SqlxError::Database(error) => error.code().is_some_and(|code| is_passing(&code)),
        _ => false,
    }
}

/// PostgreSQL: class 40 (rolled back, such as a deadlock), 53 (out of connections, disk or memory) and 57P
/// (shutting down or starting), of "PostgreSQL Error Codes" in its manual. SQLite: busy, locked and full, in
/// the lowest byte (sqlite.org/rescode.html). sea-orm's `sql_err` knows only broken constraints.
fn is_passing(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6 | 13),
        _ => code.len() == 5 && ["40", "53", "57P"].iter().any(|class| code.starts_with(class)),
    }
}

impl From<StorageError> for RuleError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Unavailable(_) => Self::new(
                ErrorKind::Unavailable,
                "temporarily_unavailable",
                "Het platform is even niet bereikbaar. Probeer het zo meteen opnieuw.",
            ),
            // The detail is for the log: `http-kit` shows nothing of an internal failure.
            other => Self::new(ErrorKind::Internal, "internal", other.to_string()),
        }
    }
}

/// Reads a stored name of an enum.
pub(crate) fn parse<T: std::str::FromStr>(table: &'static str, value: &str) -> Result<T, StorageError> {
    value.parse().map_err(|_| StorageError::corrupt(table, "unknown name of a state or kind"))
}

/// Reads stored JSON.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    table: &'static str,
    json: &str,
) -> Result<T, StorageError> {
    serde_json::from_str(json)
        .map_err(|e| StorageError::corrupt(table, format!("JSON, column {}", e.column())))
}

/// Writes JSON. Only plain data is written, which cannot fail.
pub(crate) fn to_json<T: serde::Serialize>(table: &'static str, value: &T) -> Result<String, StorageError> {
    serde_json::to_string(value).map_err(|_| StorageError::corrupt(table, "cannot be written as JSON"))
}

#[cfg(test)]
mod tests {
    use super::is_passing;

    #[test]
    fn only_what_passes_by_itself_is_worth_another_try() {
        // Deadlock, too many connections, terminated by an administrator; busy, busy with a snapshot, full.
        for code in ["40P01", "53300", "57P01", "5", "517", "13"] {
            assert!(is_passing(code), "{code}");
        }
        // A broken constraint, a syntax error, a cancelled query; broken constraints, a damaged file.
        for code in ["23505", "42601", "57014", "19", "2067", "11", ""] {
            assert!(!is_passing(code), "{code}");
        }
    }
}
