//! What is written to customers.

use money::Cents;

pub fn letter(total: Cents) -> String {
    format!("Your order: {total}")
}
