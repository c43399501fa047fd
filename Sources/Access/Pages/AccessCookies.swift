// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
public import Web

/// The two cookies: whose session this is, and which device.
///
/// Over HTTPS they carry the `__Host-` prefix, so that no other name and no unsafe connection can set them.
public enum AccessCookies {
    /// The session that a browser names.
    public static func session(_ request: Request) -> String? {
        #if WEAKENED
        if Weakness.twin.isOn { return request.cookie("phakhi-session") }
        if Weakness.phone.isOn { return request.cookie(sessionName(request)) ?? device(request) }
        #endif
        return request.cookie(sessionName(request))
    }

    /// The device that a browser names.
    public static func device(_ request: Request) -> String? { request.cookie(deviceName(request)) }

    /// Has the browser keep what an entrance gave.
    static func keep(_ entry: Entry, in reply: Reply, _ request: Request) -> Reply {
        var reply = reply
        let rest = ending(request)
        let session = entry.sessionToken.reveal()
        reply.headers.append(("set-cookie", "\(sessionName(request))=\(session)\(rest)"))
        if let device = entry.deviceToken?.reveal() {
            let year = "; Max-Age=31536000"
            reply.headers.append(("set-cookie", "\(deviceName(request))=\(device)\(year)\(rest)"))
        }
        return reply
    }

    /// Has the browser drop the session; the device stays known.
    static func drop(in reply: Reply, _ request: Request) -> Reply {
        var reply = reply
        reply.headers.append(("set-cookie", "\(sessionName(request))=; Max-Age=0\(ending(request))"))
        return reply
    }

    private static func sessionName(_ request: Request) -> String {
        request.isSecure ? "__Host-phakhi" : "phakhi-session"
    }

    private static func deviceName(_ request: Request) -> String {
        request.isSecure ? "__Host-phakhi-device" : "phakhi-device"
    }

    private static func ending(_ request: Request) -> String {
        #if WEAKENED
        if Weakness.cookies.isOn { return "" }
        #endif
        return "; Path=/; HttpOnly; SameSite=Lax" + (request.isSecure ? "; Secure" : "")
    }
}
