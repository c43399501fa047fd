// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What this process has used of the processor, on all its threads: what a busy machine does beside it does
/// not count.
enum CPUTime {
    /// Seconds so far.
    static var now: Double {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
