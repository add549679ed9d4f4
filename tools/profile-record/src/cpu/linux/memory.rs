//! Reads memory that may not be there. The kernel copies it, and where there is none it
//! says so, instead of ending the process.

use std::{
    ffi::c_void,
    fs::File,
    mem::{MaybeUninit, size_of},
    os::fd::AsRawFd,
    process,
};

/// How the memory of this process is read.
pub enum Memory {
    /// By `process_vm_readv`, for the process of this number.
    Call(libc::pid_t),
    /// From `/proc/self/mem`, where a sandbox or an emulator does not have that call.
    File(File),
}

impl Memory {
    /// The first way that there is.
    pub fn open() -> Option<Self> {
        let call = Self::Call(process::id().cast_signed());
        if call.is_readable() {
            return Some(call);
        }
        let file = File::open("/proc/self/mem").ok().map(Self::File);
        file.filter(Self::is_readable)
    }

    fn is_readable(&self) -> bool {
        let words = [1_usize, 2];
        self.read(words.as_ptr() as usize) == Some(words)
    }

    /// What is at an address, if there is anything. The handler calls this.
    pub fn read<T: Plain>(&self, address: usize) -> Option<T> {
        let mut value = MaybeUninit::<T>::uninit();
        let size = size_of::<T>();
        let to = value.as_mut_ptr().cast();
        let copied = match self {
            Self::Call(process) => {
                let to = libc::iovec { iov_base: to, iov_len: size };
                let from =
                    libc::iovec { iov_base: address as *mut c_void, iov_len: size };
                // SAFETY: `to` is as large as it says; what is at `from` is for the kernel
                // to see. The call does nothing but call the kernel.
                unsafe { libc::process_vm_readv(*process, &to, 1, &from, 1, 0) }
            }
            // SAFETY: as above.
            Self::File(file) => unsafe {
                libc::pread(file.as_raw_fd(), to, size, address as libc::off_t)
            },
        };
        // SAFETY: all bytes were written, and any bytes are valid.
        (copied == size as isize).then(|| unsafe { value.assume_init() })
    }
}

/// Plain numbers: any bytes are valid.
pub trait Plain: Copy {}

impl<const N: usize> Plain for [usize; N] {}
impl<const N: usize> Plain for [u32; N] {}
impl<const N: usize> Plain for [u8; N] {}

#[cfg(test)]
mod tests {
    use super::Memory;
    use std::fs::File;

    #[test]
    fn what_is_not_there_is_nothing() {
        let file = Memory::File(File::open("/proc/self/mem").unwrap());
        for memory in [Memory::open().unwrap(), file] {
            let words = [3_usize, 4];
            let address = words.as_ptr() as usize;
            assert_eq!(memory.read(address), Some(words));
            for nowhere in [0, 8, usize::MAX - 7, 1 << 63, address ^ 1 << 46] {
                assert_eq!(memory.read::<[usize; 2]>(nowhere), None);
            }
        }
    }
}
