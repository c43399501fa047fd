// SPDX-License-Identifier: Apache-2.0

/// Text as an array of Unicode scalars, so that spans are plain offsets that every room counts alike.
public typealias Scalars = [Unicode.Scalar]
