// SPDX-License-Identifier: Apache-2.0

/// One run of a tool of the system on bytes.
///
/// Without a shell, in a folder that only we can open, with limits on its time, its memory and its output.
///
/// It waits: away from the threads that answer requests.
public struct ToolRun: Sendable {
    /// How a tool can end.
    public enum Ending: Sendable, Equatable {
        /// By itself, with its exit code.
        case exited(Int32)
        /// Stopped after its time, by a fault of its own, or because it said too much.
        case stopped
        /// Never begun: there is no such tool.
        case missing
    }

    /// What a tool may use up.
    public struct Limits: Sendable {
        let seconds: Int
        let memory: Int
        let output: Int

        /// Seconds by the clock, and megabytes of memory and of output.
        public init(seconds: Int, memory: Int, output: Int) {
            self.seconds = seconds
            self.memory = memory * 1_048_576
            self.output = output * 1_048_576
        }
    }

    /// How it ended.
    public let ending: Ending
    /// What it wrote to its standard output.
    public let output: [UInt8]

    /// Runs a tool, looked for along PATH, with bytes on its standard input.
    /// - Throws: ``DocumentsProblem/writingFailed`` when the disk refuses.
    public init(_ command: [String], input: [UInt8], limits: Limits) throws(DocumentsProblem) {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = ChildProcess.Files(
            input: "\(folder.path)/input",
            output: "\(folder.path)/output",
            errors: "\(folder.path)/errors"
        )
        try folder.write(input, to: files.input)
        let process = ChildProcess(
            command,
            files: files,
            limits: .init(seconds: limits.seconds, outputBytes: limits.output, memoryBytes: limits.memory)
        )
        switch process.ending {
        case .missing:
            ending = .missing
            output = []
        case .tooSlow, .tooMuch, .crashed:
            ending = .stopped
            output = []
        case .exited(let code):
            ending = .exited(code)
            output = try folder.contents(of: files.output)
        }
    }
}
