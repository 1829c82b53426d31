/** Who may ask: keys, their rights, and the log of what was asked. */
package com.example.service.access;
