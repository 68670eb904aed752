//! The demo: one folder with a filled, invented platform.
//!
//! The real register is imported and takes no reviews. Invented facilities are added beside it, and
//! eighteen months of invented reviews go through the real use cases with a simulated clock: submitted,
//! confirmed with the link from the mail, decided by invented editors.

mod desk;
mod feedback;
mod folder;
mod hearings;
mod inbox;
mod invitations;
mod pilots;
mod redress;
mod register;
mod replies;
mod script;
mod seed;
mod signals;

pub use folder::{Account, Accounts, Card, Folder};
pub use seed::seed;
