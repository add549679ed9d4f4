//! Reads the stack of the code that was interrupted, by its frame pointers.
//!
//! A function that has a frame pointer puts its caller's on the stack, with the address
//! that it returns to just above: a list that leads to the first function. A function
//! without one may have anything in that register, so no word is read directly, but by
//! way of [`Memory`].

use super::memory::Memory;

/// How many frames of a stack are noted; Go's CPU profiles have 64. Deeper stacks lack
/// their roots.
pub const DEPTH: usize = 128;

/// Frames are not larger. A frame pointer that leads further is none.
const LARGEST_FRAME: usize = 8 << 20;

/// The registers that say where a thread is.
pub struct Registers {
    /// The instruction that is next.
    pc: usize,
    /// The end of the stack; it grows down.
    sp: usize,
    /// The frame pointer.
    fp: usize,
    /// The address to return to, where that is in a register.
    #[cfg(target_arch = "aarch64")]
    link: usize,
}

impl Registers {
    #[cfg(target_arch = "x86_64")]
    pub fn of(context: &libc::ucontext_t) -> Self {
        let register = |number| {
            context.uc_mcontext.gregs[number as usize].cast_unsigned() as usize
        };
        Self {
            pc: register(libc::REG_RIP),
            sp: register(libc::REG_RSP),
            fp: register(libc::REG_RBP),
        }
    }

    #[cfg(target_arch = "aarch64")]
    pub fn of(context: &libc::ucontext_t) -> Self {
        let registers = &context.uc_mcontext;
        Self {
            pc: registers.pc as usize,
            sp: registers.sp as usize,
            fp: registers.regs[29] as usize,
            link: registers.regs[30] as usize,
        }
    }

    /// Where the function returns to, if it is about to take its frame or has just given
    /// it up. The frame pointer is its caller's then, and the list lacks the caller.
    #[cfg(target_arch = "x86_64")]
    fn return_address(&self, memory: &Memory) -> Option<usize> {
        let code: [u8; 4] = memory.read(self.pc)?;
        let at = match code {
            // push rbp; ret
            [0x55, ..] | [0xc3, ..] => self.sp,
            // mov rbp, rsp
            [0x48, 0x89, 0xe5, _] => self.sp.wrapping_add(size_of::<usize>()),
            _ => return None,
        };
        memory.read(at).map(|[address]: [usize; 1]| address)
    }

    #[cfg(target_arch = "aarch64")]
    fn return_address(&self, memory: &Memory) -> Option<usize> {
        let [code]: [u32; 1] = memory.read(self.pc)?;
        has_no_frame(code).then_some(self.link)
    }
}

/// Whether an instruction of aarch64 stands where a function has no frame: it is about to
/// take it, or has given it up.
#[cfg(any(test, target_arch = "aarch64"))]
fn has_no_frame(code: u32) -> bool {
    match code {
        // ret
        0xd65f_03c0 => true,
        // stp x29, x30, [sp, …]! and without the !
        _ if code & 0xfe40_7fff == 0xa800_7bfd => true,
        // add x29, sp, …, which mov x29, sp is, too
        _ if code & 0xff80_03ff == 0x9100_03fd => true,
        // sub sp, sp, …
        _ => code & 0xff80_03ff == 0xd100_03ff,
    }
}

/// Notes the addresses of a stack, the leaf's first, and returns how many there are.
pub fn walk(
    registers: &Registers,
    memory: &Memory,
    addresses: &mut [usize; DEPTH],
) -> usize {
    addresses[0] = registers.pc;
    let mut count = 1;
    if let Some(address) = registers.return_address(memory) {
        addresses[1] = address;
        count = 2;
    }
    let (mut low, mut fp) = (registers.sp, registers.fp);
    while count < DEPTH {
        // The frames of callers are higher and higher, which ends the list in any case.
        let is_frame =
            fp >= low && fp - low <= LARGEST_FRAME && fp % size_of::<usize>() == 0;
        if !is_frame {
            break;
        }
        let Some([next, address]) = memory.read::<[usize; 2]>(fp) else { break };
        if address == 0 {
            break;
        }
        addresses[count] = address;
        count += 1;
        low = fp + size_of::<[usize; 2]>();
        fp = next;
    }
    count
}

#[cfg(test)]
mod tests_of_instructions {
    use super::has_no_frame;

    // As an assembler writes them.
    #[test]
    fn the_ends_of_functions_of_aarch64_are_known() {
        for (code, text, is) in [
            (0xd65f_03c0, "ret", true),
            (0xa9bf_7bfd, "stp x29, x30, [sp, #-16]!", true),
            (0xa901_7bfd, "stp x29, x30, [sp, #16]", true),
            (0x9100_03fd, "mov x29, sp", true),
            (0x9100_43fd, "add x29, sp, #16", true),
            (0xd100_83ff, "sub sp, sp, #32", true),
            (0xa8c1_7bfd, "ldp x29, x30, [sp], #16", false),
            (0xa9bf_4ff4, "stp x20, x19, [sp, #-16]!", false),
            (0x9100_83ff, "add sp, sp, #32", false),
            (0xd503_201f, "nop", false),
            (0xd61f_0000, "br x0", false),
        ] {
            assert_eq!(has_no_frame(code), is, "{text}");
        }
    }
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::{DEPTH, Memory, Registers, walk};

    /// What is noted when the next instruction is `code`, `words` are on the stack, and the
    /// frame pointer leads to the one at `frame`.
    fn noted(code: [u8; 4], words: &[usize], frame: usize) -> Vec<usize> {
        let pc = code.as_ptr() as usize;
        let sp = words.as_ptr() as usize;
        let registers = Registers { pc, sp, fp: sp + 8 * frame };
        let mut addresses = [0; DEPTH];
        let count = walk(&registers, &Memory::open().unwrap(), &mut addresses);
        assert_eq!(addresses[0], pc);
        addresses[1..count].to_vec()
    }

    #[test]
    fn a_function_that_has_no_frame_now_returns_to_its_caller() {
        const OTHER: [u8; 4] = [0x90; 4];
        assert_eq!(noted(OTHER, &[7, 0, 222], 1), [222]);
        let [push, ret, mov] =
            [[0x55, 0, 0, 0], [0xc3, 0, 0, 0], [0x48, 0x89, 0xe5, 0]];
        assert_eq!(noted(push, &[111, 0, 222], 1), [111, 222]);
        assert_eq!(noted(ret, &[111, 0, 222], 1), [111, 222]);
        assert_eq!(noted(mov, &[7, 111, 0, 222], 2), [111, 222]);
    }

    #[test]
    fn a_list_that_leads_back_or_astray_ends() {
        let mut words = [0, 111, 7, 222];
        let start = words.as_ptr() as usize;
        for next in
            [start, start + 1, start + 17, 8, usize::MAX - 7, start + (9 << 20)]
        {
            words[0] = next;
            assert_eq!(noted([0x90; 4], &words, 0), [111]);
        }
    }
}
