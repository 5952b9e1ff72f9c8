package org.standfirst.testsupport;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to the application, over which several requests go. */
public final class OpenConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    public OpenConnection() {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(20_000);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer to a request whose answer has no body, such as HEAD. */
    public int status(String method, String path, String key) {
        try {
            socket.getOutputStream().write("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(method, path, key).getBytes(StandardCharsets.US_ASCII));
            var status = Integer.parseInt(answers.readLine().split(" ")[1]);
            while (!answers.readLine().isEmpty()) {
                // The rest of the header is of no interest.
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
