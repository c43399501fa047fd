// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Runs a tool of the system from file to file, with a limit on its time, its memory and what it may say.
///
/// The limits are set by `prlimit` of util-linux, which every Debian has: glibc's own function is not visible
/// to Swift. Files instead of pipes, so that nothing can block and no descriptor leaks into a sibling.
struct ChildProcess {
    /// How a tool can end.
    enum Ending: Equatable {
        /// By itself, with its exit code.
        case exited(Int32)
        /// Stopped after its time was over.
        case tooSlow
        /// Stopped because it said too much.
        case tooMuch
        /// Never begun: there is no such tool.
        case missing
        /// By a signal, most often for want of memory.
        case crashed
    }

    /// What a tool may use up.
    struct Limits {
        let seconds: Int
        let outputBytes: Int
        let memoryBytes: Int
    }

    /// The files that stand for its standard input, output and error.
    struct Files {
        let input: String
        let output: String
        let errors: String
    }

    let ending: Ending

    /// Runs a tool, looked for along PATH, to its end.
    init(_ command: [String], files: Files, limits: Limits) {
        let bounds = ["--as=\(limits.memoryBytes)", "--fsize=\(limits.outputBytes)", "--core=0"]
        guard let child = Self.spawn(["prlimit"] + bounds + ["--"] + command, files) else {
            ending = .missing
            return
        }
        let ended = Self.wait(for: child, seconds: limits.seconds)
        // A tool that handles the signal of a full file by itself just fails.
        let isFull = ended != .exited(0) && Self.size(of: files.output) >= limits.outputBytes
        ending = isFull && ended != .tooSlow ? .tooMuch : ended
    }

    private static func size(of file: String) -> Int {
        var info = stat()
        return stat(file, &info) == 0 ? Int(info.st_size) : 0
    }

    private static func wait(for child: pid_t, seconds: Int) -> Ending {
        let end = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        var pause: UInt32 = 500
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return ending(status) }
            if ended < 0, errno != EINTR { return .crashed }
            if ContinuousClock.now > end {
                kill(child, SIGKILL)
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                return .tooSlow
            }
            usleep(pause)
            pause = min(pause * 2, 10_000)
        }
    }

    private static func ending(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        guard signal != 0 else {
            let code = status >> 8 & 0xFF
            // What shells and prlimit say of a command they cannot find.
            return code == 127 ? .missing : .exited(code)
        }
        return signal == SIGXFSZ ? .tooMuch : .crashed
    }

    private static func spawn(_ command: [String], _ files: Files) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files.output, writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files.errors, writing, 0o600)
        // A fixed environment: nothing of the server's own, secrets least of all.
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        var environment = [strdup("LC_ALL=C.UTF-8"), strdup("PATH=\(path)"), nil]
        var arguments = command.map { strdup($0) } + [nil]
        defer {
            for string in environment + arguments { free(string) }
        }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
        return failure == 0 ? child : nil
    }
}
