/** What is coming for stored candidates, every day. */
package com.example.service.watch;
